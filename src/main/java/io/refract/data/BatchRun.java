package io.refract.data;

import io.refract.engine.Engine;
import io.refract.engine.Ready;
import io.refract.engine.Result;
import io.refract.kernel.Failure;
import io.refract.query.json.JsonValue;
import io.refract.query.json.JsonValue.StringValue;
import io.refract.query.json.References.Reference;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/// One attempt to do the calls of a batch, in one transaction.
///
/// Calls leave together as long as none of them has to wait: for the answer to another one of the same flight, or for
/// what follows from its changes. The key that a row is about to get needs no answer.
final class BatchRun {
    private final Engine engine;
    private final List<BatchCall> calls;
    private final Work work;
    private final LongConsumer time;
    private final int mostBytes;
    private final List<Result> results = new ArrayList<>();
    private final Map<Integer, EarlierAnswer> earlier = new HashMap<>();
    private final List<Ready> flight = new ArrayList<>();
    private long bytes;

    /// @param time is told how many nanoseconds each flight took
    /// @param mostBytes how large all answers may be together
    BatchRun(Engine engine, List<BatchCall> calls, Work work, LongConsumer time, int mostBytes) {
        this.engine = engine;
        this.calls = calls;
        this.work = work;
        this.time = time;
        this.mostBytes = mostBytes;
    }

    /// The answers in the order of the calls; fails with the first failure, which names its call in `meta.index`.
    Uni<List<Result>> answers() {
        return results.size() == calls.size()
                ? Uni.createFrom().item(results)
                : Uni.createFrom().deferred(this::fly).chain(this::answers);
    }

    private Uni<Void> fly() {
        fill();
        var started = System.nanoTime();
        return engine.send(flight, work)
                .onItem()
                .invoke(this::add)
                .onFailure(Failure.class)
                .transform(failure -> BatchCall.failed((Failure) failure, results.size()))
                .onTermination()
                .invoke(() -> time.accept(System.nanoTime() - started))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void fill() {
        flight.clear();
        do {
            var index = results.size() + flight.size();
            try {
                flight.add(calls.get(index).ready(this::value));
            } catch (Failure failure) {
                throw BatchCall.failed(failure, index);
            }
        } while (isNextReady());
    }

    private boolean isNextReady() {
        var next = results.size() + flight.size();
        return next < calls.size()
                && !flight.getLast().isFollowed()
                && calls.get(next).met().stream().allMatch(this::isKnown);
    }

    private boolean isKnown(Reference reference) {
        return reference.call() < results.size() || keys(reference).containsKey(name(reference));
    }

    private JsonValue value(Reference reference) {
        return reference.call() < results.size()
                ? earlier.computeIfAbsent(reference.call(), call -> new EarlierAnswer(results.get(call)))
                        .at(reference.path())
                : new StringValue(String.valueOf(keys(reference).get(name(reference))));
    }

    /// What is known of an answer that is not there yet.
    private Map<String, UUID> keys(Reference reference) {
        return flight.get(reference.call() - results.size()).known();
    }

    private static String name(Reference reference) {
        return String.join(".", reference.path());
    }

    private void add(Result result) {
        bytes += result.json().length;
        if (bytes > mostBytes) {
            throw Failure.answerTooLarge();
        }
        results.add(result);
    }
}
