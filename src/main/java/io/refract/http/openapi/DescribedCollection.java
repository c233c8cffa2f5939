package io.refract.http.openapi;

/// A resource with the methods that all collections of rows have. It is made without arguments while the
/// program is built.
///
/// What its rows are written as, what makes and changes them, and its paths are described after the model. A
/// method that it has of its own describes itself.
public interface DescribedCollection {
    /// Of the collection, such as `/api/v1/tags`.
    String path();

    /// What is answered of a row.
    DocumentShape document();
}
