package io.refract.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Failure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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
    }

    /// The items turned into arrays, one per column: recipient, type, title, message, metadata, key.
    Object[] columns() {
        return new Object[] {
            column(Item::recipientId, UUID[]::new),
            column(item -> item.type().name(), String[]::new),
            column(Item::title, String[]::new),
            column(Item::message, String[]::new),
            column(Item::json, String[]::new),
            column(Item::dedupeKey, String[]::new)
        };
    }

    private <T> @Nullable T[] column(Function<Item, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return notifications.stream().map(value).toArray(array);
    }
}
