package io.refract.query.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The writes of the data API.
public enum WriteOperation {
    CREATE("create", Act.MAKE),
    CREATE_MANY("createMany", Act.MAKE),
    CREATE_MANY_AND_RETURN("createManyAndReturn", Act.MAKE),
    UPSERT("upsert", Act.MAKE),
    UPSERT_MANY("upsertMany", Act.MAKE),
    UPDATE("update", Act.CHANGE),
    UPDATE_MANY("updateMany", Act.CHANGE),
    UPDATE_MANY_AND_RETURN("updateManyAndReturn", Act.CHANGE),
    DELETE("delete", Act.DELETE),
    DELETE_MANY("deleteMany", Act.DELETE);

    /// What an operation does to rows.
    public enum Act {
        /// Makes some, and may change others.
        MAKE,
        CHANGE,
        DELETE
    }

    private final String clientName;
    private final Act act;

    WriteOperation(String clientName, Act act) {
        this.clientName = clientName;
        this.act = act;
    }

    /// The name that clients use.
    public String clientName() {
        return clientName;
    }

    public Act act() {
        return act;
    }

    /// The operation of that name; empty if there is none.
    public static Optional<WriteOperation> named(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.clientName.equals(name))
                .findFirst();
    }

    /// The names of all operations.
    public static List<String> names() {
        return Arrays.stream(values()).map(WriteOperation::clientName).toList();
    }
}
