package io.refract.access;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.plan.ReadPlan;
import io.refract.plan.Resolver;
import io.refract.plan.WritePlan;
import io.refract.query.Deleted;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Narrows plans to what a caller may see, in rows, nested rows, counts, conditions and members alike.
public final class Access {
    private final Map<CallerKind, Map<String, ModelRules>> rules = new EnumMap<>(CallerKind.class);

    /// Resolves all policies at once, so that one that names a field that does not exist stops the start.
    public Access(Catalog catalog, Collection<Policy> policies) {
        var resolver = Resolver.withoutParameters(catalog);
        for (var kind : CallerKind.values()) {
            var ofKind = new HashMap<String, ModelRules>();
            for (var policy : policies) {
                var model = catalog.require(policy.model());
                if (ofKind.put(policy.model(), ModelRules.of(resolver, model, policy, kind)) != null) {
                    throw new IllegalArgumentException("two policies for " + policy.model());
                }
            }
            rules.put(kind, Map.copyOf(ofKind));
        }
    }

    /// The plan for callers of a kind.
    ///
    /// @throws Failure `FORBIDDEN` if a model is not served to anybody, or deleted rows are asked for by a
    /// caller
    ///     who is not staff, or an order would tell of a field that the caller may not see
    public ReadPlan restrict(ReadPlan plan, CallerKind kind) {
        if (plan.deleted() != Deleted.EXCLUDED && !kind.isStaff()) {
            throw Failure.of(ErrorCode.FORBIDDEN, "Only staff may ask for deleted records.");
        }
        return new Restriction(kind == CallerKind.SYSTEM ? this::unrestricted : model -> require(kind, model))
                .restrict(plan);
    }

    /// The write for callers of a kind: of rows that they may write, and of fields that they may give values.
    ///
    /// @throws Failure `FORBIDDEN` if such callers may never do that
    public WritePlan restrict(WritePlan plan, CallerKind kind) {
        return new WriteRestriction(
                        kind == CallerKind.SYSTEM ? this::unrestricted : model -> require(kind, model),
                        kind == CallerKind.SYSTEM)
                .restrict(plan);
    }

    /// The names of the models that are served to anybody.
    public Set<String> models() {
        return rules.getOrDefault(CallerKind.ANONYMOUS, Map.of()).keySet();
    }

    private ModelRules unrestricted(Model model) {
        return ModelRules.unrestricted(model);
    }

    private ModelRules require(CallerKind kind, Model model) {
        var ofKind = rules.getOrDefault(kind, Map.of());
        return Optional.ofNullable(ofKind.get(model.name()))
                .orElseThrow(() -> Failure.of(ErrorCode.FORBIDDEN, "The model " + model + " is not served."));
    }
}
