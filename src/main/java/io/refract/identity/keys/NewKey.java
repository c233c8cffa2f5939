package io.refract.identity.keys;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Scopes;
import io.refract.access.Use;
import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.kernel.Text;
import io.refract.kernel.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key that somebody wants.
///
/// @param name by which its owner tells it from others
/// @param expiresAt null if it does not expire
@RequestBody
@RegisterForReflection
record NewKey(
        @NotNull @Size(min = 1, max = 100) String name,
        @NotNull @Size(min = 1, max = 50) List<@NotNull KeyScope> scopes,
        @Nullable OffsetDateTime expiresAt) {
    /// What the key may do to rows of a model.
    ///
    /// @param model its name, or `*` for each
    /// @param operations names of operations of the data API, or `*` for each
    @RequestBody
    @RegisterForReflection
    record KeyScope(
            @NotNull @Size(min = 1, max = 64) String model,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Size(min = 1, max = 64) String> operations) {}

    /// Fails with `VALIDATION`, naming all that is wrong.
    Scopes checked(Catalog served) {
        var violations = new ArrayList<Violation>();
        if (Text.isBlank(name)) {
            violations.add(new Violation("name", "NotBlank", "must not be blank"));
        }
        if (expiresAt != null && !expiresAt.isAfter(OffsetDateTime.now(expiresAt.getOffset()))) {
            violations.add(new Violation("expiresAt", "Future", "must be in the future"));
        }
        var read = new HashMap<String, Set<String>>();
        var operations = Use.allOperations();
        var models = served.models().stream().map(Model::name).toList();
        for (var i = 0; i < scopes.size(); i++) {
            var scope = scopes.get(i);
            var path = "scopes[" + i + "].";
            known(path + "model", "model", scope.model(), models, violations);
            for (var j = 0; j < scope.operations().size(); j++) {
                var operation = scope.operations().get(j);
                known(path + "operations[" + j + "]", "operation", operation, operations, violations);
            }
            read.computeIfAbsent(scope.model(), _ -> new HashSet<>()).addAll(scope.operations());
        }
        if (!violations.isEmpty()) {
            throw Failure.validation(violations);
        }
        return new Scopes(read);
    }

    private static void known(
            String path, String what, String name, Collection<String> known, List<Violation> violations) {
        if (!name.equals(Scopes.ALL) && !known.contains(name)) {
            violations.add(new Violation(path, "Unknown", "is not a known " + what + Suggestion.clause(name, known)));
        }
    }
}
