package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.query.json.Operation;

/// What a client asks.
record Question(String model, Operation operation, JsonNode arguments) {
    @Override
    public String toString() {
        return model + "." + operation.clientName() + " " + arguments;
    }
}
