package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Struct;
import org.jspecify.annotations.Nullable;

/// A postal address: one composite value in one column.
@Embeddable
@RegisterForReflection
@Struct(
        name = "address",
        attributes = {"street", "city", "state", "zip_code", "country"})
public record Address(
        @Size(max = 200) @Nullable String street,
        @Size(max = 100) @Nullable String city,
        @Size(max = 100) @Nullable String state,

        @Size(max = 20) @Column(name = "zip_code") @Nullable String zipCode,

        @Size(max = 100) @Nullable String country) {}
