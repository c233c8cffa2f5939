package io.refract.data;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.engine.Ready;
import io.refract.kernel.Failure;
import io.refract.query.json.AnswerType;
import io.refract.query.json.JsonValue;
import io.refract.query.json.JsonValue.ArrayValue;
import io.refract.query.json.JsonValue.Member;
import io.refract.query.json.JsonValue.ObjectValue;
import io.refract.query.json.References;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads the calls of a batch: all of them, with everything that can be told before the first is sent.
@Singleton
class BatchReader {
    private static final String CALLS = "body";
    private static final String ARGUMENTS = "args";

    private final Engine engine;
    private final Served served;
    private final DataReads reads;
    private final DataWrites writes;
    private final int mostCalls;
    private final int mostRows;

    BatchReader(Engine engine, Served served, DataReads reads, DataWrites writes, QueryConfig config) {
        this.engine = engine;
        this.served = served;
        this.reads = reads;
        this.writes = writes;
        this.mostCalls = config.batchCalls();
        this.mostRows = config.batchRows();
    }

    /// The calls in their order.
    ///
    /// Fails with what is wrong with the first that is wrong, or with what the caller may not ask there, and
    /// names it in `meta.index`.
    ///
    /// @param body an array of calls, or an object with the members `0`, `1`, ...
    /// @param typed whether the answers tell types even if the arguments came without
    List<BatchCall> read(JsonValue body, Caller caller, boolean typed) {
        var values = values(body);
        if (values.size() > mostCalls) {
            throw Failure.validation(CALLS, "Size", "must have at most " + mostCalls + " calls");
        }
        var calls = new ArrayList<BatchCall>(values.size());
        var answers = new ArrayList<AnswerType>(values.size());
        var rows = 0;
        for (var value : values) {
            try {
                var call = call(Call.of(value), answers, caller, typed);
                rows += call.rows();
                checkRows(rows);
                calls.add(call);
                answers.add(call.answer());
            } catch (Failure failure) {
                throw BatchCall.failed(failure, calls.size());
            }
        }
        return calls;
    }

    private static List<JsonValue> values(JsonValue body) {
        return switch (body) {
            case ArrayValue(var items) -> items;
            case ObjectValue(var members) -> numbered(members);
            default -> throw Failure.validation(CALLS, "Type", "must be an array, not " + body.description());
        };
    }

    private static List<JsonValue> numbered(List<Member> members) {
        for (var i = 0; i < members.size(); i++) {
            if (!members.get(i).name().equals(Integer.toString(i))) {
                throw Failure.validation(CALLS, "Type", "must be an array, or an object with the members 0, 1, ...");
            }
        }
        return members.stream().map(Member::value).toList();
    }

    private void checkRows(int rows) {
        if (rows > mostRows) {
            throw Failure.validation(
                    ARGUMENTS, "Size", "the calls of a batch must write at most " + mostRows + " rows by name");
        }
    }

    private BatchCall call(Call call, List<AnswerType> earlier, Caller caller, boolean typed) {
        var asking = asking(call);
        var given = ArgumentReader.ofValue(ARGUMENTS, call.args());
        var references = new References(earlier);
        var arguments = References.in(given.query());
        var asked = asking.read(given.of(arguments), references);
        var withTypes = typed || given.typed();
        Function<ObjectValue, Ready> reader =
                known -> asking.read(given.of(known), References.NONE).ready(engine, caller, withTypes);
        return new BatchCall(
                call.model(),
                arguments,
                references,
                asked.answer(served.catalog()),
                asked.rows(),
                asked.ready(engine, caller, withTypes),
                reader);
    }

    /// Reads arguments as those of one operation.
    @FunctionalInterface
    private interface Asking {
        Asked read(Arguments arguments, References references);
    }

    private Asking asking(Call call) {
        var writing = served.writing(call.model(), call.operation());
        if (writing.isPresent()) {
            return within((given, references) -> new Asked.ToWrite(writes.read(writing.get(), given, references)));
        }
        var route = served.route(call.model(), call.operation());
        return within((given, references) -> {
            refuse("explain", given.explain());
            refuse("estimated", given.estimated());
            return new Asked.ToRead(reads.read(route, given, references));
        });
    }

    private static void refuse(String argument, boolean asked) {
        if (asked) {
            throw Failure.validation(argument, "Batch", "cannot stand in a batch: nothing of it would be done");
        }
    }

    private static Asking within(Asking asking) {
        return (given, references) -> {
            try {
                return asking.read(given, references);
            } catch (Failure failure) {
                throw failure.within(ARGUMENTS);
            }
        };
    }
}
