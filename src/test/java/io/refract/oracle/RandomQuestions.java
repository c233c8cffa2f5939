package io.refract.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.catalog.Model;
import io.refract.query.json.Operation;
import java.util.List;

/// Random questions, all of them valid. The same seed and number give the same question about the same rows.
final class RandomQuestions {
    private static final List<Operation> OPERATIONS = List.of(
            Operation.FIND_MANY,
            Operation.FIND_MANY,
            Operation.FIND_MANY,
            Operation.FIND_MANY,
            Operation.FIND_FIRST,
            Operation.FIND_UNIQUE,
            Operation.COUNT,
            Operation.EXISTS,
            Operation.AGGREGATE,
            Operation.GROUP_BY,
            Operation.GROUP_BY);

    private final World world;
    private final Dice dice;
    private final RandomWhere wheres;
    private final RandomSlices slices;
    private final RandomFigures figures;

    private RandomQuestions(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        this.wheres = new RandomWhere(world, dice);
        this.slices = new RandomSlices(world, wheres, dice);
        this.figures = new RandomFigures(wheres, slices, dice);
    }

    static Question question(World world, long seed, long number) {
        return new RandomQuestions(world, new Dice(seed, number)).question();
    }

    private Question question() {
        var model = dice.chance(0.3) ? world.catalog().require(Specimens.NAME) : dice.one(world.models());
        var operation = dice.one(OPERATIONS);
        var arguments = JsonNodeFactory.instance.objectNode();
        if (operation == Operation.FIND_UNIQUE) {
            arguments.set("where", wheres.unique(model));
        } else if (dice.chance(0.75)) {
            arguments.set("where", wheres.of(model, 3));
        }
        rest(model, operation, arguments);
        return new Question(model.name(), operation, arguments);
    }

    private void rest(Model model, Operation operation, ObjectNode arguments) {
        switch (operation) {
            case FIND_MANY -> {
                slices.add(model, arguments, true);
                selection(model, arguments);
            }
            case FIND_FIRST -> {
                slices.first(model, arguments);
                selection(model, arguments);
            }
            case FIND_UNIQUE -> selection(model, arguments);
            case COUNT -> {
                slices.add(model, arguments, false);
                if (dice.chance(0.4)) {
                    figures.counts(model, arguments.putObject("select"));
                }
            }
            case EXISTS -> {}
            case AGGREGATE -> {
                slices.add(model, arguments, false);
                figures.add(model, arguments);
            }
            case GROUP_BY -> figures.groups(model, arguments);
        }
    }

    private void selection(Model model, ObjectNode arguments) {
        new RandomSelections(world, wheres, slices, dice).add(model, arguments, 3);
    }
}
