package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.access.Caller;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks the engine and the oracle the same, on behalf of a caller.
record Trial(World world, Caller caller) {
    /// Whether the two agree.
    boolean passes(Question question) {
        try {
            var actual = Json.read(world.read(question, caller));
            return Json.answers(world.oracle(caller).answer(question), actual);
        } catch (Failure failure) {
            return failure.code() == ErrorCode.TOO_COMPLEX;
        } catch (RuntimeException e) {
            return false;
        } finally {
            world.statements();
        }
    }

    /// What they say about the smallest part of the question about which they disagree.
    String report(Question question) {
        var smallest = shrunk(question);
        return caller + "\nasked:    " + question + "\nshrunk:   " + smallest + "\nexpected: "
                + said(() -> world.oracle(caller).answer(smallest).toString()) + "\nactual:   "
                + said(() -> Json.read(world.read(smallest, caller)).toString()) + "\nsent:     " + world.statements();
    }

    private interface Speech {
        String words();
    }

    private static String said(Speech speech) {
        try {
            return speech.words();
        } catch (RuntimeException e) {
            return e.toString();
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
            if (!isRefused(smaller) && !passes(smaller)) {
                return Optional.of(smaller);
            }
        }
        return Optional.empty();
    }

    private boolean isRefused(Question question) {
        try {
            world.read(question, caller);
            return false;
        } catch (Failure _) {
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /// The tree with each of its parts left out, in turn.
    private static List<JsonNode> without(JsonNode tree) {
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
