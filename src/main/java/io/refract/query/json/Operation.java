package io.refract.query.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The reads of the data API.
public enum Operation {
    FIND_UNIQUE("findUnique"),
    FIND_FIRST("findFirst"),
    FIND_MANY("findMany"),
    COUNT("count"),
    EXISTS("exists"),
    AGGREGATE("aggregate"),
    GROUP_BY("groupBy");

    private final String clientName;

    Operation(String clientName) {
        this.clientName = clientName;
    }

    /// The name that clients use.
    public String clientName() {
        return clientName;
    }

    /// Whether it finds rows, which can be locked.
    public boolean findsRows() {
        return switch (this) {
            case FIND_UNIQUE, FIND_FIRST, FIND_MANY -> true;
            case COUNT, EXISTS, AGGREGATE, GROUP_BY -> false;
        };
    }

    /// The operation of that name; empty if there is none.
    public static Optional<Operation> named(String name) {
        for (var operation : values()) {
            if (operation.clientName.equals(name)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /// The names of all operations.
    public static List<String> names() {
        return Arrays.stream(values()).map(Operation::clientName).toList();
    }
}
