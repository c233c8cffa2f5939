package io.refract.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.access.Role;
import io.refract.kernel.Change;
import io.refract.kernel.Failure;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bodies of the kinds that features have.
public final class Drafts {
    private Drafts() {}

    public enum Theme {
        LIGHT,
        DARK
    }

    @RequestBody
    public record Address(
            @NotBlank String street,
            @Nullable @Size(max = 5) String zipCode) {}

    @RequestBody
    @Forbidden({"id", "authorId"})
    public record Draft(
            @NotBlank @Size(max = 20) String title,
            @Nullable @Email(regexp = "[^@]+@[^@]+") String email,
            @Nullable UUID categoryId,
            @Nullable @Size(max = 3) List<@NotNull UUID> tagIds,
            @Nullable Boolean published,
            @Nullable @Min(1) Integer priority,
            @Nullable Long size,
            @Nullable BigDecimal amount,
            @Nullable Theme theme,
            @Nullable OffsetDateTime at,
            @Nullable LocalDate on,
            @Nullable Address address,
            @Nullable List<Address> others,
            @Nullable JsonNode metadata) {}

    @RequestBody
    public record Patch(
            Change<@NotBlank @Size(max = 20) String> title,
            Change<@Size(max = 5) String> excerpt,
            Change<@Size(max = 3) List<@NotNull UUID>> tagIds,
            Change<Integer> version,
            @WritableBy(Role.ADMIN) Change<@NotNull Role> role) {}

    @RequestBody
    public record Span(int from, int to, boolean open) {
        public Span {
            if (from > to) {
                throw Failure.validation("to", "Order", "must not be less than from");
            }
        }
    }
}
