package io.refract.http.parameters;

import io.refract.http.exchange.RequestTarget;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.refract.kernel.Suggestion;
import io.refract.kernel.Text;
import io.refract.kernel.Violation;
import io.refract.query.FindMany;
import io.refract.query.Total;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The query parameters of one request, read by name and type.
///
/// A resource method takes `@Context HttpServerRequest http`, which tells that it has parameters at all, reads
/// every parameter that it knows, and then calls [#check], which refuses all that was wrong at once: values of the
/// wrong type, parameters given twice, and parameters that were not read because they do not exist.
///
/// Not safe for use by several threads; meant to live for one request.
public final class QueryParameters {
    /// Of a page whose size nobody has asked for.
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /// Longer than any that is issued; shorter than what would hurt.
    private static final int MAX_CURSOR = 2_000;

    /// Java would take the digits of every script.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    /// Parameters of one request; no endpoint knows a tenth of them.
    private static final int MOST = 100;

    private static final UUID NOBODY = new UUID(0, 0);

    private final HttpServerRequest request;
    private final Map<String, List<Optional<String>>> given = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    private QueryParameters(HttpServerRequest request) {
        this.request = request;
    }

    /// Reads what stands between the ampersands of the query; nothing else separates parameters.
    public static QueryParameters of(HttpServerRequest request) {
        var parameters = new QueryParameters(request);
        var query = request.query();
        if (query != null) {
            parameters.give(query);
        }
        return parameters;
    }

    private void give(String query) {
        var number = 0;
        for (var start = 0; start <= query.length(); number++) {
            if (number == MOST) {
                throw Failure.validation("url", "Size", "must have at most " + MOST + " parameters");
            }
            var ampersand = query.indexOf('&', start);
            var end = ampersand < 0 ? query.length() : ampersand;
            if (end > start) {
                give(query, start, end);
            }
            start = end + 1;
        }
    }

    private void give(String query, int start, int end) {
        var equals = query.indexOf('=', start);
        var nameEnd = equals < 0 || equals > end ? end : equals;
        var name = RequestTarget.decodedParameter(query.substring(start, nameEnd));
        if (name.isEmpty()) {
            refuse("url", "Encoding", "has a parameter whose name is not UTF-8");
            return;
        }
        var value = RequestTarget.decodedParameter(query.substring(Math.min(nameEnd + 1, end), end));
        given.computeIfAbsent(name.get(), _ -> new ArrayList<>(1)).add(value);
    }

    /// An id.
    public Optional<UUID> id(String name) {
        return read(name, Ids.RULE, Ids.MESSAGE, Ids::read);
    }

    /// An id in the path, so that what is wrong with it is told together with all else. Until [#check] has
    /// passed it may be nobody's.
    ///
    /// @param name of the variable in the path's template
    public UUID path(String name, String text) {
        return Ids.read(text).or(() -> refuse(name, Ids.RULE, Ids.MESSAGE)).orElse(NOBODY);
    }

    /// `true` or `false`.
    public Optional<Boolean> flag(String name) {
        return read(name, "Type", "must be true or false", QueryParameters::readFlag);
    }

    /// Text of a limited length, in characters; surrounding blanks are kept.
    public Optional<String> text(String name, int min, int max) {
        return read(
                name,
                "Size",
                "must have " + min + " to " + max + " characters",
                text -> Optional.of(text).filter(it -> {
                    var length = Text.length(it);
                    return length >= min && length <= max;
                }));
    }

    /// A whole number within limits, both included.
    public Optional<Integer> number(String name, int min, int max) {
        return read(
                name,
                "Range",
                "must be a whole number from " + min + " to " + max,
                text -> readNumber(text).filter(number -> number >= min && number <= max));
    }

    /// A moment, as in `2026-01-31T12:00:00.000Z`.
    public Optional<Instant> moment(String name) {
        return read(name, "Type", "must be a moment such as 2026-01-31T12:00:00.000Z", QueryParameters::readMoment);
    }

    /// One of the constants of an enum, in camel case (`NEWEST_FIRST` is `newestFirst`).
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return choice(name, choices(type));
    }

    /// One of some values by the names that they have here.
    public <E> Optional<E> choice(String name, Map<String, E> choices) {
        return read(
                name,
                "Enum",
                "must be one of " + String.join(", ", choices.keySet()),
                text -> Optional.ofNullable(choices.get(text)));
    }

    /// As [#choice(String, Class)], with a value for requests that do not choose.
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return choice(name, type).orElse(otherwise);
    }

    /// The parameters `limit`, `cursor` and `count` of every list; `limit` alone if the client prefers lines. For
    /// methods that answer with either.
    public PageRequest page() {
        if (ListForm.isLines(request)) {
            var most = number("limit", 1, FindMany.ALL).orElse(FindMany.ALL);
            return new PageRequest(most, Optional.empty(), Total.NONE, true);
        }
        var limit = limit();
        var cursor = text("cursor", 1, MAX_CURSOR);
        var total = choice("count", Count.class).map(Count::total).orElse(Total.NONE);
        return new PageRequest(limit, cursor, total, false);
    }

    /// The parameter `limit` alone, for lists without pages.
    public int limit() {
        return number("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
    }

    private enum Count {
        EXACT,
        ESTIMATED;

        private Total total() {
            return switch (this) {
                case EXACT -> Total.EXACT;
                case ESTIMATED -> Total.ESTIMATED;
            };
        }
    }

    /// Fails with `VALIDATION` if anything was wrong.
    public void check() {
        for (var name : given.keySet()) {
            if (!known.contains(name)) {
                violations.add(new Violation(
                        name, "Unknown", "is not a parameter of this endpoint" + Suggestion.clause(name, known)));
            }
        }
        if (!violations.isEmpty()) {
            throw Failure.validation(violations);
        }
    }

    private <T> Optional<T> read(String name, String rule, String message, Function<String, Optional<T>> reader) {
        known.add(name);
        var texts = given.getOrDefault(name, List.of());
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        if (texts.size() > 1) {
            return refuse(name, "Repeated", "is given more than once");
        }
        if (texts.getFirst().isEmpty()) {
            return refuse(name, "Encoding", "must be UTF-8");
        }
        var text = texts.getFirst().get();
        if (!Text.storable(text)) {
            return refuse(name, "Text", "must not contain NUL characters or broken surrogate pairs");
        }
        var value = reader.apply(text);
        return value.isPresent() ? value : refuse(name, rule, message);
    }

    private <T> Optional<T> refuse(String name, String rule, String message) {
        violations.add(new Violation(name, rule, message));
        return Optional.empty();
    }

    private static Optional<Boolean> readFlag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> readNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> readMoment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Map<String, E> choices(Class<E> type) {
        var choices = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            choices.put(camelCase(constant.name()), constant);
        }
        return choices;
    }

    private static String camelCase(String constant) {
        var words = constant.toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return name.toString();
    }
}
