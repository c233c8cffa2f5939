package io.refract.execute;

/// Takes the rows of a statement as they arrive, however many there are, and has those that follow wait by
/// [RowFlow#hold()].
///
/// All of it is called on the connection's event loop.
public interface StreamSink extends RowSink {
    /// All rows that are here have been added; it may take a while until there are more.
    void caughtUp();
}
