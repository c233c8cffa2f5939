package io.refract.record;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.engine.LineStreams;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.answers.LineAnswers;
import io.refract.http.parameters.PageRequest;
import io.refract.kernel.Failure;
import io.refract.query.FindMany;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers with lists in the form that is asked for: a page, or any number of rows, each a line.
///
/// A method that answers so has both forms among what it produces, `ContentTypes.JSON_OR_LINES`.
@Singleton
public class Lists {
    private static final int EMPTY = "[]".length();

    private final Engine engine;
    private final LineStreams streams;
    private final Visibility visibility;
    private final CurrentRequest request;
    private final Answers answers;
    private final LineAnswers lines;

    Lists(
            Engine engine,
            LineStreams streams,
            Visibility visibility,
            CurrentRequest request,
            Answers answers,
            LineAnswers lines) {
        this.engine = engine;
        this.streams = streams;
        this.visibility = visibility;
        this.request = request;
        this.answers = answers;
        this.lines = lines;
    }

    /// Fails with `VALIDATION` if whoever is not signed in asks for more lines than they may, or does not say how many.
    ///
    /// @param query for as many rows as are asked for
    /// @param caller by whose rules it is read
    public Uni<Response> list(FindMany query, PageRequest page, Caller caller) {
        return page.inLines() ? lines(query, caller) : page(query, page, caller, Uni.createFrom()::voidItem);
    }

    /// The same of what belongs to a record: an empty list where the record has nothing, `P2025` where the caller sees
    /// no such record.
    ///
    /// Whoever sees a row sees the record that it belongs to, so only an empty page leaves a doubt, and only then a
    /// second statement settles it. Nobody knows whether lines are empty before they have begun, so it comes first.
    ///
    /// @param query gives no row to callers who do not see the owner
    public Uni<Response> within(FindMany query, PageRequest page, Visibility.Target owner, Caller caller) {
        Visibility.looking(owner, caller);
        return page.inLines()
                ? visibility.require(owner, caller).chain(() -> lines(query, caller))
                : page(query, page, caller, () -> visibility.require(owner, caller));
    }

    private Uni<Response> page(FindMany query, PageRequest asked, Caller caller, Supplier<Uni<Void>> ifEmpty) {
        return engine.page(query.total(asked.total()), asked.cursor().orElse(null), caller)
                .call(page -> page.data().length == EMPTY
                        ? ifEmpty.get()
                        : Uni.createFrom().voidItem())
                .map(page -> answers.page(page).toResponse());
    }

    private Uni<Response> lines(FindMany query, Caller caller) {
        var most = streams.mostRows(request.caller());
        if (most.isPresent() && query.limit() > most.getAsInt()) {
            throw Failure.validation(
                    "limit",
                    query.limit() == FindMany.ALL ? "Required" : "Range",
                    "must be given, at most " + most.getAsInt() + ", by whoever is not signed in");
        }
        return lines.of(outlet -> streams.run(query, caller, outlet)).map(RestResponse::toResponse);
    }
}
