package io.refract.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Failure;
import io.refract.query.Parameter;
import io.refract.query.RowTable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body by which staff notify many at once.
@RequestBody
@RegisterForReflection
record NotificationBatch(@NotNull @Size(max = 1_000) List<@NotNull Item> notifications) {
    /// One notification.
    ///
    /// @param metadata an object for programs; null if there is none
    /// @param dedupeKey names the occasion, of which the recipient hears once; null if it may be sent again
    @RequestBody(Notification.class)
    @RegisterForReflection
    @Schema(name = "NewNotification")
    record Item(
            UUID recipientId,
            NotificationType type,
            String title,
            String message,

            @Schema(implementation = Object.class, type = SchemaType.OBJECT) @Nullable
            JsonNode metadata,

            @Nullable @Size(min = 1, max = 150) String dedupeKey) {
        Item {
            if (metadata != null && !metadata.isObject()) {
                throw Failure.validation("metadata", "Type", "must be an object");
            }
        }

        private @Nullable String json() {
            return metadata == null ? null : metadata.toString();
        }

        private @Nullable String key() {
            return dedupeKey == null ? null : "BATCH:" + recipientId + ':' + dedupeKey;
        }
    }

    /// What is written. Items that say the same to the same person count once; so does a key that the
    /// recipient was sent before.
    RowTable rows() {
        var items = notifications.stream().distinct().toList();
        return new RowTable(
                new Parameter(items.size()),
                List.of(
                        column("recipientId", items, Item::recipientId),
                        column("type", items, Item::type),
                        column("title", items, Item::title),
                        column("message", items, Item::message),
                        column("metadata", items, Item::json),
                        column("dedupeKey", items, Item::key)));
    }

    private static RowTable.Column column(String field, List<Item> items, Function<Item, @Nullable Object> value) {
        return new RowTable.Column(
                field, new Parameter(items.stream().map(value).toList()), null);
    }
}
