package io.refract.sql;

import java.util.List;

/// A query after some parts that it refers to by name, each of which runs once. Those that write do so
/// whether or not
/// anybody asks for their rows; none sees what another has written but by its rows.
public record With(List<Named> parts, Select select) {
    public With {
        parts = List.copyOf(parts);
    }

    public record Named(String name, Part part) {}
}
