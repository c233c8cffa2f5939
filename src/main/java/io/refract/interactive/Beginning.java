package io.refract.interactive;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.data.IsolationLevels;
import io.refract.execute.HeldConfig;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.kernel.Violation;
import io.refract.transaction.HeldTerms;
import io.refract.transaction.Isolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a transaction is begun with. Times are in milliseconds; what is null is as configured.
///
/// @param calls what to do at once, as in a batch
/// @param commit whether to commit behind them
@RequestBody(optional = true)
@RegisterForReflection
record Beginning(
        @Nullable String isolationLevel,
        @Nullable Integer maxWait,
        @Nullable Integer timeout,
        @Nullable Integer idleTimeout,
        @Nullable Boolean readOnly,
        @Nullable Boolean deferrable,
        @Nullable JsonNode calls,
        @Nullable Boolean commit) {
    /// Fails with `VALIDATION`, naming all that is wrong.
    HeldTerms terms(HeldConfig config) {
        var violations = new ArrayList<Violation>();
        var reads = Boolean.TRUE.equals(readOnly);
        var isolation = isolation(violations);
        var last = Boolean.TRUE.equals(deferrable);
        if (last && !(reads && isolation == Isolation.SERIALIZABLE)) {
            violations.add(new Violation(
                    "deferrable", "Exclusive", "is only for transactions that are Serializable and readOnly"));
        }
        if (Boolean.TRUE.equals(commit) && calls == null) {
            violations.add(new Violation("commit", "Exclusive", "is only for transactions with calls"));
        }
        var total = time("timeout", timeout, config.timeout(), config.longest(), violations);
        var idle = time("idleTimeout", idleTimeout, min(config.idleTimeout(), total), config.longest(), violations);
        var wait = time("maxWait", maxWait, config.maxWait(), config.longest(), violations);
        if (!violations.isEmpty()) {
            throw Failure.validation(violations);
        }
        return new HeldTerms(isolation, reads, last, wait, total, idle);
    }

    boolean commits() {
        return Boolean.TRUE.equals(commit);
    }

    private Isolation isolation(List<Violation> violations) {
        if (isolationLevel == null) {
            return Isolation.READ_COMMITTED;
        }
        var isolation = IsolationLevels.BY_NAME.get(isolationLevel);
        if (isolation == null) {
            var known = IsolationLevels.BY_NAME.keySet();
            violations.add(new Violation(
                    "isolationLevel",
                    "Unknown",
                    "must be one of " + String.join(", ", known) + Suggestion.clause(isolationLevel, known)));
            return Isolation.READ_COMMITTED;
        }
        return isolation;
    }

    private static Duration time(
            String name, @Nullable Integer millis, Duration otherwise, Duration most, List<Violation> violations) {
        if (millis == null) {
            return otherwise;
        }
        if (millis < 1 || millis > most.toMillis()) {
            violations.add(new Violation(name, "Range", "must be from 1 to " + most.toMillis() + " (milliseconds)"));
        }
        return Duration.ofMillis(millis);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
