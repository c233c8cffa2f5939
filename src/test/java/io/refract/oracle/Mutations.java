package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.Catalog;
import io.refract.catalog.EnumType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Changes of questions that make most of them wrong, each a little.
final class Mutations {
    private final Dice dice;
    private final Nonsense nonsense;
    private final Set<String> structure =
            new HashSet<>(List.of("asc", "desc", "first", "last", "insensitive", "default", "db", "json", "any"));

    Mutations(Catalog catalog, Dice dice) {
        this.dice = dice;
        this.nonsense = new Nonsense(catalog, dice);
        catalog.models().forEach(this::words);
    }

    private void words(Model model) {
        structure.addAll(model.visibleNames());
        for (var field : model.fields()) {
            if (field.type() instanceof EnumType members) {
                structure.addAll(members.values());
            }
        }
    }

    Nonsense nonsense() {
        return nonsense;
    }

    /// The tree with the marker in every text that is a value, so that it still means what it meant.
    JsonNode marked(JsonNode tree) {
        return switch (tree) {
            case ObjectNode object -> {
                object.propertyStream()
                        .map(each -> each.getKey())
                        .toList()
                        .forEach(name -> object.set(name, marked(object.get(name))));
                yield object;
            }
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    array.set(i, marked(array.get(i)));
                }
                yield array;
            }
            case TextNode text ->
                isValue(text.textValue()) ? TextNode.valueOf(text.textValue() + Nonsense.MARKER) : text;
            default -> tree;
        };
    }

    /// Neither a name, nor an id, nor a date, nor a number.
    private boolean isValue(String text) {
        return !structure.contains(text)
                && !text.matches("[0-9a-fA-F-]{36}|[-0-9.]+([eE][-+0-9]+)?|\\d{4,}-\\d\\d-\\d\\d.*");
    }

    /// The arguments with a full-text search in them.
    JsonNode searching(Model model, ObjectNode arguments) {
        var texts = model.fields().stream()
                .filter(field -> field.type() == ScalarType.TEXT && !field.hidden())
                .toList();
        if (texts.isEmpty()) {
            return arguments;
        }
        if (dice.chance(0.6)) {
            arguments.withObject("where").putObject(dice.one(texts).name()).put("search", nonsense.search());
        }
        if (dice.chance(0.6)) {
            var relevance = arguments.putArray("orderBy").addObject().putObject("_relevance");
            dice.some(texts, 2).forEach(field -> relevance.withArray("fields").add(field.name()));
            relevance.put("search", nonsense.search()).put("sort", dice.one("asc", "desc"));
        }
        return arguments;
    }

    /// A place in a tree: a container, and the name or the index of what stands there.
    private record Spot(JsonNode container, String name, int index) {
        JsonNode get() {
            return container instanceof ObjectNode object ? object.get(name) : container.get(index);
        }

        void set(JsonNode value) {
            if (container instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) container).set(index, value);
            }
        }

        void remove() {
            if (container instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) container).remove(index);
            }
        }
    }

    private static List<Spot> spots(JsonNode tree, List<Spot> into) {
        if (tree.isObject()) {
            for (var member : tree.properties()) {
                into.add(new Spot(tree, member.getKey(), 0));
                spots(member.getValue(), into);
            }
        }
        for (var i = 0; tree.isArray() && i < tree.size(); i++) {
            into.add(new Spot(tree, "", i));
            spots(tree.get(i), into);
        }
        return into;
    }

    /// Changes the tree in a few places.
    JsonNode mutated(JsonNode tree) {
        for (var left = dice.one(1, 1, 2, 3); left > 0; left--) {
            var spots = spots(tree, new ArrayList<>());
            if (spots.isEmpty()) {
                return nonsense.tree(3);
            }
            mutate(dice.one(spots), spots);
        }
        return tree;
    }

    private void mutate(Spot spot, List<Spot> spots) {
        switch (dice.below(12)) {
            case 0 -> spot.remove();
            case 1 -> spot.set(nonsense.scalar());
            case 2 -> spot.set(nonsense.tree(3));
            case 3 -> spot.set(JsonNodeFactory.instance.arrayNode().add(spot.get()));
            case 4 -> spot.set(JsonNodeFactory.instance.objectNode().set(nonsense.name(), spot.get()));
            case 5 -> spot.set(dice.one(spots).get().deepCopy());
            case 6 -> member(spot);
            case 7, 8, 9, 10 -> spot.set(similar(spot.get()));
            default -> renamed(spot);
        }
    }

    /// Another value of the same kind.
    private JsonNode similar(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> TextNode.valueOf(nonsense.text());
            case NUMBER -> nonsense.number();
            case BOOLEAN -> BooleanNode.valueOf(!value.booleanValue());
            default -> value;
        };
    }

    private void member(Spot spot) {
        if (spot.get() instanceof ObjectNode object) {
            object.set(nonsense.name(), nonsense.tree(2));
        } else if (spot.get() instanceof ArrayNode array) {
            array.add(nonsense.tree(2));
        }
    }

    private void renamed(Spot spot) {
        if (spot.container() instanceof ObjectNode object) {
            object.set(nonsense.name(), object.remove(spot.name()));
        }
    }
}
