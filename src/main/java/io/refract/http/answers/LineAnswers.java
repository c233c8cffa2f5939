package io.refract.http.answers;

import io.refract.engine.Lines;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Answers with rows of any number, each a line of JSON, as they come.
///
/// What fails before the first row is a problem like any other. What fails later cannot be told any more: the transfer
/// breaks, without its last chunk or by a reset of its stream, so that nobody takes the rows for all.
@Singleton
public class LineAnswers {
    private final Vertx vertx;
    private final LineMeters meters;

    LineAnswers(Vertx vertx, LineMeters meters) {
        this.vertx = vertx;
        this.meters = meters;
    }

    /// 200 once there is a row, or none at all. To be used on the Vert.x context of a request.
    ///
    /// @param rows hands lines to whom it is given, from whichever thread, and completes behind the last
    public Uni<RestResponse<LineAnswer>> of(Function<Consumer<Lines>, Uni<Void>> rows) {
        checkEnds();
        return Uni.createFrom().deferred(() -> {
            var answer = new LineAnswer(meters.begin());
            return (SlowAnswer.isWithoutBody() ? withoutBody(answer) : begun(answer, rows))
                    .onCancellation()
                    .invoke(() -> answer.ended(Pieces.End.GONE))
                    .map(LineAnswers::ok);
        });
    }

    /// Before HTTP/1.1 a body ends with its connection, and nothing tells a broken one from a whole one.
    private static void checkEnds() {
        if (Exchange.current().routing().request().version() == HttpVersion.HTTP_1_0) {
            throw Failure.of(ErrorCode.NOT_ACCEPTABLE, "Rows in lines need HTTP/1.1 or HTTP/2.");
        }
    }

    private static Uni<LineAnswer> withoutBody(LineAnswer answer) {
        answer.ended(Pieces.End.COMPLETE);
        return Uni.createFrom().item(answer);
    }

    /// All that happens to the answer waits in one line: the end must not overtake lines that are on their way from the
    /// other event loop, or from this one.
    private Uni<LineAnswer> begun(LineAnswer answer, Function<Consumer<Lines>, Uni<Void>> rows) {
        return Uni.createFrom().emitter(emitter -> {
            var context = vertx.getOrCreateContext();
            answer.from(rows.apply(lines -> context.runOnContext(_ -> {
                        answer.add(lines);
                        emitter.complete(answer);
                    }))
                    .subscribe()
                    .with(
                            _ -> context.runOnContext(_ -> {
                                answer.complete();
                                emitter.complete(answer);
                            }),
                            error -> context.runOnContext(_ -> {
                                answer.broken(error);
                                emitter.fail(error);
                            })));
        });
    }

    private static RestResponse<LineAnswer> ok(LineAnswer answer) {
        Exchange.current().routing().response().headers().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return ResponseBuilder.ok(answer, ContentTypes.JSON_LINES).build();
    }
}
