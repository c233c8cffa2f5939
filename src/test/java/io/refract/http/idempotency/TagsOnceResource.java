package io.refract.http.idempotency;

import io.refract.execute.Statement;
import io.refract.http.answers.Answers;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Document;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/// Writes rows, slowly or in vain where asked to.
@Path("/api/v1/tags-once")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TagsOnceResource {
    private final Writes writes;
    private final Answers answers;

    TagsOnceResource(Writes writes, Answers answers) {
        this.writes = writes;
        this.answers = answers;
    }

    @RequestBody
    record TagDraft(@NotBlank String name, boolean broken, int millis) {}

    @POST
    public Uni<RestResponse<byte[]>> create(TagDraft draft) {
        return write(draft);
    }

    @PUT
    public Uni<RestResponse<byte[]>> put(TagDraft draft) {
        return write(draft);
    }

    /// The same without a session.
    @POST
    @Path("alone")
    public Uni<RestResponse<byte[]>> createAlone(TagDraft draft) {
        return writes.send(work -> insert(work, draft), this::created);
    }

    private Uni<RestResponse<byte[]>> write(TagDraft draft) {
        return writes.run(unit -> insert(unit, draft), this::created);
    }

    private static Uni<String> insert(Work work, TagDraft draft) {
        return work.run(Statement.of(
                        "test.tag",
                        "insert into public.tags (name, slug) values ($1, replace($1, ' ', '-')) returning id::text",
                        draft.name()))
                .call(() -> work.run(Statement.of("test.sleep", "select pg_sleep($1)::text", draft.millis() / 1000.0)))
                .invoke(() -> {
                    if (draft.broken()) {
                        throw new IllegalStateException("broken after the insert");
                    }
                })
                .map(rows -> String.valueOf(rows.getFirst().value(0)));
    }

    private RestResponse<byte[]> created(String id) {
        return answers.created(
                "/api/v1/tags/" + id, Document.of(0, ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8)));
    }
}
