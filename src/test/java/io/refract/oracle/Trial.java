package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks the engine and the oracle the same, on behalf of a caller.
record Trial(World world, Caller caller) {
    private static final int SHOWN = 2_000;

    /// What came of it.
    enum Outcome {
        /// The answers agree and hold something.
        TELLING,
        /// The answers agree and hold nothing.
        EMPTY,
        /// The engine refuses the question because it asks for too much.
        TOO_COMPLEX,
        WRONG
    }

    Outcome outcome(Question question) {
        world.statements();
        try {
            var actual = Json.read(world.read(question, caller));
            var expected = world.oracle(caller).answer(question);
            if (!Json.answers(expected, actual) || world.statements().size() != 1) {
                return Outcome.WRONG;
            }
            return expected.isEmpty() && !expected.isBoolean() && expected.asInt() == 0
                    ? Outcome.EMPTY
                    : Outcome.TELLING;
        } catch (Failure failure) {
            return failure.code() == ErrorCode.TOO_COMPLEX ? Outcome.TOO_COMPLEX : Outcome.WRONG;
        } catch (RuntimeException e) {
            return Outcome.WRONG;
        } finally {
            world.statements();
        }
    }

    /// Whether the answer would be another one for somebody who sees everything.
    boolean isRestricted(Question question) {
        return !world.oracle(caller)
                .answer(question)
                .equals(world.oracle(Caller.SYSTEM).answer(question));
    }

    /// What they say about the smallest part of the question about which they disagree.
    String report(Question question) {
        var smallest = shrunk(question);
        var expected = said(() -> world.oracle(caller).answer(smallest));
        var actual = said(() -> Json.read(world.read(smallest, caller)));
        return String.join(
                "\n",
                "caller:   " + caller,
                "asked:    " + question,
                "shrunk:   " + smallest,
                "expected: " + cut(expected),
                "actual:   " + cut(actual),
                "differ:   " + Json.difference(expected, actual),
                "sent:     " + world.statements().stream().map(Statement::sql).toList());
    }

    private static String cut(JsonNode answer) {
        var text = answer.toString();
        return text.length() < SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /// The answer, or as a text why there is none.
    private static JsonNode said(Supplier<JsonNode> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            return TextNode.valueOf(e.toString());
        }
    }

    private Question shrunk(Question question) {
        var smallest = question;
        for (var smaller = smaller(smallest); smaller.isPresent(); smaller = smaller(smallest)) {
            smallest = smaller.get();
        }
        return smallest;
    }

    /// The question with one thing left out, if they still disagree about it in the same way.
    private Optional<Question> smaller(Question question) {
        for (var arguments : without(question.arguments())) {
            var smaller = new Question(question.model(), question.operation(), arguments);
            if (isAnswerable(smaller) && outcome(smaller) == Outcome.WRONG) {
                return Optional.of(smaller);
            }
        }
        return Optional.empty();
    }

    /// Whether the question is still one: the engine does not refuse it, and the oracle knows what it means.
    private boolean isAnswerable(Question question) {
        try {
            world.oracle(caller).answer(question);
        } catch (RuntimeException _) {
            return false;
        }
        try {
            world.read(question, caller);
            return true;
        } catch (Failure _) {
            return false;
        } catch (RuntimeException _) {
            return true;
        }
    }

    /// The tree with each of its parts left out, in turn.
    static List<JsonNode> without(JsonNode tree) {
        var smaller = new ArrayList<JsonNode>();
        if (tree instanceof ObjectNode object) {
            for (var name : object.propertyStream().map(each -> each.getKey()).toList()) {
                smaller.add(((ObjectNode) object.deepCopy()).without(name));
                for (var part : without(object.get(name))) {
                    smaller.add(((ObjectNode) object.deepCopy()).set(name, part));
                }
            }
        } else if (tree instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                var copy = array.deepCopy();
                copy.remove(i);
                smaller.add(copy);
                for (var part : without(array.get(i))) {
                    var changed = array.deepCopy();
                    changed.set(i, part);
                    smaller.add(changed);
                }
            }
        }
        return smaller;
    }
}
