package io.refract.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.refract.access.Scopes;
import io.refract.query.json.Operation;
import java.io.IOException;
import java.lang.reflect.Proxy;

/// What `$meta` says of the models, without its limits.
public final class MetaOfModels {
    private MetaOfModels() {}

    public static String of(CatalogView view) throws IOException {
        var limits = (QueryConfig) Proxy.newProxyInstance(
                QueryConfig.class.getClassLoader(), new Class<?>[] {QueryConfig.class}, (_, _, _) -> 1);
        var meta = MetaDocument.of(view, Operation.names(), Scopes.EVERYTHING, limits);
        return new ObjectMapper().readTree(meta).at("/data/models").toString();
    }
}
