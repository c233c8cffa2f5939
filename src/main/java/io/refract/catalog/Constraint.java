package io.refract.catalog;

import io.refract.kernel.Text;
import io.refract.kernel.Violation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a field asks of the values that are written into it, whoever writes.
///
/// Values have the Java types in which queries hold them; null is no value, and is never tested.
public sealed interface Constraint {
    /// The name by which violations tell it.
    String rule();

    /// What would be right, for people.
    String message();

    boolean holds(Object value);

    /// Whether it also asks that there is a value.
    default boolean refusesNull() {
        return switch (this) {
            case NotNull _, NotBlank _ -> true;
            case Size _, Form _, Min _, Max _, Named _, OfPart _ -> false;
        };
    }

    /// That it is broken.
    default Violation violation(String path) {
        return new Violation(path, rule(), message());
    }

    /// There has to be a value.
    record NotNull(String message) implements Constraint {
        public NotNull() {
            this("must not be null");
        }

        @Override
        public String rule() {
            return "NotNull";
        }

        @Override
        public boolean holds(Object value) {
            return true;
        }
    }

    /// There has to be a text, and it shows something.
    record NotBlank(String message) implements Constraint {
        @Override
        public String rule() {
            return "NotBlank";
        }

        @Override
        public boolean holds(Object value) {
            return value instanceof CharSequence text && !Text.isBlank(text);
        }
    }

    /// How many characters a text has, counted as the database counts them, or a list values.
    record Size(int min, int max, String message) implements Constraint {
        @Override
        public String rule() {
            return "Size";
        }

        @Override
        public boolean holds(Object value) {
            var size = value instanceof Collection<?> values ? values.size() : Text.length((CharSequence) value);
            return min <= size && size <= max;
        }
    }

    /// The whole text is of a form.
    record Form(String rule, Pattern pattern, String message) implements Constraint {
        /// What only expressions of the JDK have, and alternatives, which `^` would split.
        private static final Pattern UNTOLD = Pattern.compile("\\(\\?|\\\\x\\{|\\|");

        /// The expression as JavaScript, and with it JSON Schema, would write it; empty where it has none.
        public Optional<String> portable() {
            return UNTOLD.matcher(pattern.pattern()).find()
                    ? Optional.empty()
                    : Optional.of('^' + pattern.pattern() + '$');
        }

        @Override
        public boolean holds(Object value) {
            return pattern.matcher((CharSequence) value).matches();
        }
    }

    /// The least number.
    record Min(long value, String message) implements Constraint {
        @Override
        public String rule() {
            return "Min";
        }

        @Override
        public boolean holds(Object number) {
            return new BigDecimal(number.toString()).compareTo(BigDecimal.valueOf(value)) >= 0;
        }
    }

    /// The greatest number.
    record Max(long value, String message) implements Constraint {
        @Override
        public String rule() {
            return "Max";
        }

        @Override
        public boolean holds(Object number) {
            return new BigDecimal(number.toString()).compareTo(BigDecimal.valueOf(value)) <= 0;
        }
    }

    /// A rule that only its name describes.
    record Named(String rule, Predicate<Object> test, String message) implements Constraint {
        @Override
        public boolean holds(Object value) {
            return test.test(value);
        }
    }

    /// What is asked of one part of a composite value, which is a map of its parts by name.
    record OfPart(String part, Constraint constraint) implements Constraint {
        @Override
        public String rule() {
            return constraint.rule();
        }

        @Override
        public String message() {
            return constraint.message();
        }

        @Override
        public boolean holds(Object value) {
            var held = ((Map<?, ?>) value).get(part);
            return held == null || constraint.holds(held);
        }

        @Override
        public Violation violation(String path) {
            return constraint.violation(path + '.' + part);
        }
    }
}
