package io.refract.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.Struct;
import org.jspecify.annotations.Nullable;

/// A postal address: one composite value in one column.
@Embeddable
@Struct(
        name = "address",
        attributes = {"street", "city", "state", "zip_code", "country"})
public record Address(
        @Nullable String street,
        @Nullable String city,
        @Nullable String state,
        @Column(name = "zip_code") @Nullable String zipCode,
        @Nullable String country) {}
