package io.refract.data;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.engine.Engine;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.query.json.Operation;
import io.refract.query.json.WriteOperation;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the data API serves: every model that has a policy.
@Singleton
public class Served {
    /// Longer names are nobody's slip of the keyboard.
    private static final int LONGEST_NAME = 64;

    private final Catalog catalog;
    private final List<Policy> policies;

    @Inject
    Served(Engine engine, Instance<Policy> policies) {
        this(engine.served(), policies.stream().toList());
    }

    /// What would be served with these policies.
    public Served(Catalog catalog, Collection<Policy> policies) {
        this.catalog = catalog.limitedTo(policies.stream().map(Policy::model).collect(Collectors.toSet()));
        this.policies = List.copyOf(policies);
    }

    /// The models with their relations to each other.
    public Catalog catalog() {
        return catalog;
    }

    /// What callers of a kind can get to see of it.
    public CatalogView seenBy(CallerKind kind) {
        return new CatalogView(catalog, policies, kind);
    }

    /// Where a path leads; fails with `NOT_FOUND` if there is no such model or operation.
    Route route(String model, String operation) {
        return new Route(
                catalog.find(model).orElseThrow(() -> unknown("model", model, modelNames())),
                Operation.named(operation).orElseThrow(() -> unknown("operation", operation, operationNames())));
    }

    /// Where a path leads that may write; empty if it may not. Fails with `NOT_FOUND` if there is no such
    /// model or
    /// operation.
    Optional<WriteRoute> writing(String model, String operation) {
        return WriteOperation.named(operation)
                .map(write -> new WriteRoute(
                        catalog.find(model).orElseThrow(() -> unknown("model", model, modelNames())), write));
    }

    /// Why a path that ends behind the model's name leads nowhere.
    Failure incomplete(String model) {
        return catalog.find(model)
                .map(_ -> Failure.of(
                        ErrorCode.ROUTE_NOT_FOUND,
                        "Name an operation behind the model: " + String.join(", ", operationNames()) + "."))
                .orElseGet(() -> unknown("model", model, modelNames()));
    }

    private static List<String> operationNames() {
        return Stream.concat(Operation.names().stream(), WriteOperation.names().stream())
                .toList();
    }

    private List<String> modelNames() {
        return catalog.models().stream().map(Model::name).toList();
    }

    private static Failure unknown(String what, String name, Collection<String> known) {
        var clause = name.length() > LONGEST_NAME ? "" : " " + name + Suggestion.clause(name, known);
        return Failure.of(ErrorCode.ROUTE_NOT_FOUND, "Unknown " + what + clause);
    }
}
