package io.refract.data;

import io.refract.access.Role;
import io.refract.query.json.QueryLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// How much one query may ask for.
@ConfigMapping(prefix = "refract.query")
public interface QueryConfig {
    /// How many relations may lead from one to the next, in conditions, selections and orders alike.
    @WithDefault("6")
    int relationDepth();

    /// How many of `AND`, `OR`, `NOT` and `not` may stand in one another.
    @WithDefault("10")
    int booleanDepth();

    /// How many relations a query may name in all.
    @WithDefault("30")
    int relations();

    /// How many tests and order keys a query may have in all.
    @WithDefault("500")
    int terms();

    /// How many values a list within a query may hold, such as that of `in`.
    @WithDefault("10000")
    int listValues();

    /// How many rows a list has that says nothing of `take`.
    @WithDefault("100")
    int defaultTake();

    /// The largest `take`.
    @WithDefault("1000")
    int maxTake();

    /// The largest `skip`.
    @WithDefault("1000000")
    int maxSkip();

    /// How many objects and arrays of a query's JSON may stand in one another.
    @WithDefault("32")
    int jsonDepth();

    /// How many calls `$can` may ask about at once.
    @WithDefault("20")
    int canCalls();

    /// How many calls a batch may hold.
    @WithDefault("100")
    int batchCalls();

    /// How many rows the calls of a batch may make by name, all together.
    @WithDefault("10000")
    int batchRows();

    /// Who may ask for an answer to be kept in the cache.
    @WithDefault("USER,MODERATOR,ADMIN")
    Set<Role> cacheRoles();

    /// What the reader of queries goes by.
    default QueryLimits limits() {
        return new QueryLimits(
                relationDepth(),
                booleanDepth(),
                relations(),
                terms(),
                listValues(),
                defaultTake(),
                maxTake(),
                maxSkip());
    }
}
