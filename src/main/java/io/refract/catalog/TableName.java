package io.refract.catalog;

/// A table or view with its schema.
public record TableName(String schema, String name) {
    /// `public.posts`
    @Override
    public String toString() {
        return schema + '.' + name;
    }
}
