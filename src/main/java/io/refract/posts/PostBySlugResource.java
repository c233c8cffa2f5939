package io.refract.posts;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.http.parameters.DeletedParameter;
import io.refract.http.parameters.QueryParameters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Reading posts by their slugs.
///
/// A class of its own, because a literal path of a class goes before paths with parameters: the slug `comments` is not
/// taken for the comments of a post. An expression in those paths would do as well, but is matched for every request.
@InTransactions
@Path("/api/v1/posts/by-slug")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class PostBySlugResource {
    private final PostDocuments documents;
    private final CurrentRequest request;
    private final Answers answers;

    PostBySlugResource(PostDocuments documents, CurrentRequest request, Answers answers) {
        this.documents = documents;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "getPostBySlug", summary = "A post by its slug")
    @Takes(SharedParameters.DELETED)
    @Returns(PostsDescription.POST)
    public Uni<RestResponse<byte[]>> bySlug(@PathParam("slug") String slug, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var chosen = DeletedParameter.read(query);
        query.check();
        return documents
                .bySlug(slug, DeletedParameter.rows(chosen, request), request.caller())
                .map(PostRepository.VIEW::required)
                .map(answers::document);
    }
}
