package io.refract.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record that is read from a JSON request body, or a part of one.
///
/// Components are text, `boolean`, `int`, `long`, [java.math.BigDecimal], [java.util.UUID], enums,
/// [java.time.OffsetDateTime], [java.time.LocalDate], [com.fasterxml.jackson.databind.JsonNode] for free-form
/// JSON, lists of these, other records, and [io.refract.kernel.Change] of any of them for partial updates.
/// They are written as in queries: `1.0` is an integer, `"1"` is none.
///
/// A component that is called like a field of the entity's model, hidden ones excepted, is that field: what
/// the model asks of its values is asked here, and it must not be null where a row cannot be made without it,
/// or, as a change, where every row has a value. What the model does not know is said by annotations such as
/// `@NotNull` and `@Size`, also within: `Change<@NotNull @Size(max = 50) List<@NotNull UUID>>` may be absent
/// but not null. A component that the body does not name is null, or [io.refract.kernel.Change.Absent];
/// components of a primitive type are always required. Fields that are no components are answered with
/// `FORBIDDEN`, so that an attempt is not mistaken for a slip of the keyboard.
///
/// The constraints of a nested record are checked as well. A canonical constructor must accept nulls where the
/// constraints do; it may refuse combinations of values by throwing [io.refract.kernel.Failure#validation].
///
/// For native images the record, and each record within it, also carries
/// [io.quarkus.runtime.annotations.RegisterForReflection].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RequestBody {
    /// The entity whose fields are written; `Object` if there is none.
    Class<?> value() default Object.class;

    /// Whether a request without a body is one with an empty object.
    boolean optional() default false;
}
