package io.refract.kernel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An expected failure: something that the client, not a programmer, should hear of.
///
/// It carries a code of the closed list and what a client may know; it has no stack trace, because it is an answer and
/// not a fault. Whatever else is thrown is a bug and answers [ErrorCode#INTERNAL].
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> meta;
    private final transient List<Violation> violations;
    private final transient @Nullable Duration retryAfter;

    private Failure(
            ErrorCode code,
            String detail,
            Map<String, Object> meta,
            List<Violation> violations,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(detail, cause, false, false);
        this.code = code;
        this.meta = Map.copyOf(meta);
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    public static Failure of(ErrorCode code, String detail) {
        return new Failure(code, detail, Map.of(), List.of(), null, null);
    }

    /// One broken rule.
    public static Failure validation(String path, String rule, String message) {
        return validation(List.of(new Violation(path, rule, message)));
    }

    /// All broken rules of a request at once; the list is not empty.
    public static Failure validation(List<Violation> violations) {
        return validation(ErrorCode.VALIDATION, violations);
    }

    /// All broken rules of a request at once, if they have a code of their own.
    public static Failure validation(ErrorCode code, List<Violation> violations) {
        var first = violations.getFirst();
        var detail = violations.size() == 1
                ? first.path() + ": " + first.message()
                : violations.size() + " rules are broken, the first at " + first.path() + ": " + first.message();
        return new Failure(code, detail, Map.of(), violations, null, null);
    }

    /// A record that does not exist, or that this caller may not see: the two are never told apart.
    public static Failure notFound(String model) {
        return of(ErrorCode.NOT_FOUND, "No such " + model + ".").withMeta(Map.of("model", model));
    }

    /// An answer that would be larger than clients may ask for.
    public static Failure answerTooLarge() {
        return of(
                ErrorCode.TOO_COMPLEX,
                "The answer is larger than answers may be (refract.query.answer-size): ask for fewer rows or fields.");
    }

    public Failure withMeta(Map<String, Object> newMeta) {
        return new Failure(code, detail(), newMeta, violations, retryAfter, getCause());
    }

    /// Tells the client when to try again; answered as a `Retry-After` header in whole seconds, rounded up.
    public Failure withRetryAfter(Duration duration) {
        return new Failure(code, detail(), meta, violations, duration, getCause());
    }

    /// Keeps the technical cause for the log; it is never shown to a client.
    public Failure withCause(Throwable cause) {
        return new Failure(code, detail(), meta, violations, retryAfter, cause);
    }

    /// The same of a part of what was sent: what is wrong stands within it.
    ///
    /// @param path of the part
    public Failure within(String path) {
        if (violations.isEmpty()) {
            return this;
        }
        var placed = violations.stream()
                .map(each -> new Violation(path + '.' + each.path(), each.rule(), each.message()))
                .toList();
        return validation(code, placed).withMeta(meta);
    }

    /// The same with one more member of `meta`.
    public Failure with(String name, Object value) {
        var more = new HashMap<>(meta);
        more.put(name, value);
        return withMeta(more);
    }

    public ErrorCode code() {
        return code;
    }

    /// A sentence for the client.
    public String detail() {
        var message = getMessage();
        return message == null ? code.title() : message;
    }

    /// Members of the problem's `meta`: strings, numbers, lists and maps of them.
    public Map<String, Object> meta() {
        return meta;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
