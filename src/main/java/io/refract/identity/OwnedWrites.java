package io.refract.identity;

import io.refract.access.Caller;
import io.refract.http.CurrentRequest;
import io.refract.kernel.Change;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Assignment;
import io.refract.query.RowData;
import io.refract.record.Bodies;
import io.refract.record.RecordWrites;
import io.refract.record.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// Writes what a user has one of at most, and makes what there is none of yet.
@Singleton
class OwnedWrites {
    /// What the database and the policies say of a user who is not there, or not any more.
    private static final Set<ErrorCode> WITHOUT_USER =
            EnumSet.of(ErrorCode.FOREIGN_KEY, ErrorCode.UNIQUE_CONSTRAINT, ErrorCode.FORBIDDEN);

    private final RecordWrites records;
    private final Bodies bodies;
    private final CurrentRequest request;

    OwnedWrites(RecordWrites records, Bodies bodies, CurrentRequest request) {
        this.records = records;
        this.bodies = bodies;
        this.request = request;
    }

    /// For the user and administrators. Fails with `P2025` if there is no such user, with
    /// `PRECONDITION_FAILED`, or with `CONFLICT`.
    ///
    /// @param version the one that the body assumes
    Uni<RestResponse<byte[]>> put(View view, UUID user, Record body, Change<Integer> version) {
        // The body is read for each half of the upsert: a parameter has one place in a mutation.
        return records.put(
                view,
                OwnedDocuments.by(user),
                "userId",
                of(user, request.caller(), bodies.of(view.model(), body)),
                bodies.of(view.model(), body),
                request.precondition().with(version),
                failure -> isWithoutUser(failure) ? view.notFound() : failure);
    }

    /// What users make is their own without a word.
    private static RowData of(UUID user, Caller caller, RowData given) {
        return caller.is(user) ? given : given.with(Assignment.to("userId", user));
    }

    private static boolean isWithoutUser(Throwable failure) {
        return failure instanceof Failure refused && WITHOUT_USER.contains(refused.code());
    }
}
