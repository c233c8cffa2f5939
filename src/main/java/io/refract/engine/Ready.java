package io.refract.engine;

import io.refract.execute.Statement;
import io.refract.transaction.Reply;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A call that can be sent: what is wrong with it, and what its caller may not ask at all, has been told. It can be
/// sent again if its transaction was rolled back.
public abstract sealed class Ready permits ReadyRead, ReadyWrite {
    /// What is known of the answer before there is one: the key that the server has made for the row that is
    /// answered, by its name.
    public abstract Map<String, UUID> known();

    /// Whether it writes, or keeps others from writing.
    public abstract boolean isWriting();

    /// Whether statements may follow from what it changes: they are sent once it is answered, and calls behind it see
    /// what they do only if they wait for it.
    public abstract boolean isFollowed();

    /// What is sent, none of it waiting for another's answer.
    abstract List<Statement> statements();

    /// The statements whose cost decides whether and when the call is let in; none if it costs little.
    abstract List<Statement> costs();

    /// What the replies come to, and whatever follows from it has been done.
    ///
    /// @param replies one for each statement
    abstract Uni<Result> answer(List<Reply> replies, Work work);
}
