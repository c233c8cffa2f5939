package io.refract.plan;

import io.refract.catalog.Model;
import java.util.List;

/// An object of the answer: the row of a model and what is written of it.
public record Node(Model model, List<Output> outputs) {
    public Node {
        outputs = List.copyOf(outputs);
        if (outputs.stream().map(Output::name).distinct().count() < outputs.size()) {
            throw new IllegalArgumentException("two members of a " + model + " have one name");
        }
    }
}
