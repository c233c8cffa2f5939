package io.refract.data;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.body.UnreadBody;
import io.refract.kernel.Failure;
import io.refract.kernel.Violation;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers that were asked to be kept, dropped by their tags before their time.
///
/// What is written through Refract drops them anyway; this is for what was changed past it. OpenAPI describes it in
/// `io.refract.data.openapi`.
@Path(DataMethods.PATHS + "{name:" + Signed.PATTERN + "cache}/" + CacheResource.OPERATION)
public class CacheResource {
    static final String NAME = "$cache";
    static final String OPERATION = "invalidate";

    private final ResultCache results;
    private final JsonReader json;
    private final CurrentRequest request;
    private final Answers answers;

    CacheResource(ResultCache results, QueryConfig config, CurrentRequest request, Answers answers) {
        this.results = results;
        this.json = new JsonReader(config.jsonDepth());
        this.request = request;
        this.answers = answers;
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> invalidate(UnreadBody body) {
        request.staff();
        return results.drop(tags(json.read("body", body.json()))).map(_ -> answers.nothing());
    }

    private static Set<String> tags(JsonValue body) {
        if (!(body instanceof JsonValue.ObjectValue object) || object.find("tags") == null) {
            throw Failure.validation("tags", "NotNull", "must not be null");
        }
        var violations = new ArrayList<Violation>();
        var tags = CacheWish.tags("tags", object.find("tags"), violations);
        object.members().stream()
                .filter(member -> !member.name().equals("tags"))
                .map(member -> new Violation(member.name(), "Unknown", "unknown field"))
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw Failure.validation(violations);
        }
        return tags;
    }
}
