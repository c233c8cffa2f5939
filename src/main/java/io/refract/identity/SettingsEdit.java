package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/// What a user chooses anew; what is absent stays as it is.
///
/// @param version the version that the client assumes, if it minds
@RequestBody
@RegisterForReflection
@Forbidden({"id", "userId", "createdAt", "updatedAt"})
record SettingsEdit(
        Change<@NotNull Boolean> profilePrivate,
        Change<@NotNull Boolean> emailNotifications,
        Change<@NotNull Boolean> pushNotifications,
        Change<@NotNull Theme> theme,
        Change<@NotNull @Pattern(regexp = LANGUAGE, message = "must be a language tag, such as en or pt-BR") String>
                language,
        Change<@NotNull @TimeZone String> timezone,
        Change<@NotNull Integer> version) {
    private static final String LANGUAGE = "[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*";

    void applyTo(UserSettings settings) {
        profilePrivate.ifPresent(value -> settings.profilePrivate(Objects.requireNonNull(value)));
        emailNotifications.ifPresent(value -> settings.emailNotifications(Objects.requireNonNull(value)));
        pushNotifications.ifPresent(value -> settings.pushNotifications(Objects.requireNonNull(value)));
        theme.ifPresent(value -> settings.theme(Objects.requireNonNull(value)));
        language.ifPresent(value -> settings.language(Objects.requireNonNull(value)));
        timezone.ifPresent(value -> settings.timezone(Objects.requireNonNull(value)));
    }
}
