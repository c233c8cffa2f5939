package io.refract.identity.providers;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.kernel.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The accounts with providers by which the caller's user can sign in.
@Path("/api/v1/auth/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@WithoutKeys
@Tag(name = "Identity")
public class AccountsResource {
    private final ProviderAccounts accounts;
    private final Providers providers;
    private final Linking linking;
    private final CurrentRequest request;
    private final Answers answers;

    AccountsResource(
            ProviderAccounts accounts, Providers providers, Linking linking, CurrentRequest request, Answers answers) {
        this.accounts = accounts;
        this.providers = providers;
        this.linking = linking;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "The caller's accounts with providers, oldest first")
    @Returns(value = ProvidersDescription.ACCOUNTS, tagged = false)
    public Uni<RestResponse<byte[]>> list() {
        return accounts.ofUser(request.user().id())
                .map(rows -> ProvidersDocuments.accounts(rows, providers::ofIssuer))
                .map(answers::json);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "unlinkAccount",
            summary = "Take an account away from the caller's user; the last way in stays")
    @Returns
    public Uni<RestResponse<byte[]>> unlink(@PathParam("id") String id) {
        return linking.unlink(request.user(), Ids.require("id", id)).map(_ -> answers.nothing());
    }
}
