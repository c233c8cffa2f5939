package io.refract.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record that is read from a JSON request body.
///
/// Components are text, `boolean`, `int`, `long`, [java.math.BigDecimal], [java.util.UUID], enums,
/// [java.time.Instant], [java.time.LocalDate], [com.fasterxml.jackson.databind.JsonNode] for free-form JSON, lists
/// of these, other records, and [io.refract.kernel.Change] of any of them for partial updates. Nothing is coerced:
/// `"1"` is no number.
///
/// A component that the body does not name is null, or [io.refract.kernel.Change.Absent]; whether that is allowed
/// is said by its constraints, such as `@NotNull`. Components of a primitive type are always required. The
/// constraints of a nested record are checked without `@Valid`. `Change<@NotNull @Size(max = 200) String>` may be
/// absent but not null. A canonical constructor must accept nulls where the constraints do; it may refuse
/// combinations of values by throwing [io.refract.kernel.Failure#validation].
///
/// For native images the record, and each record within it, also carries
/// [io.quarkus.runtime.annotations.RegisterForReflection].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RequestBody {}
