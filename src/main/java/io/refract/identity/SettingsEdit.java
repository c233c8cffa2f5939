package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import io.refract.record.Changes;
import io.refract.record.Edit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

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
        Change<@NotNull Integer> version)
        implements Edit<UserSettings> {
    private static final String LANGUAGE = "[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*";

    @Override
    public void applyTo(UserSettings settings, Mutiny.Session session) {
        Changes.set(profilePrivate, settings::profilePrivate);
        Changes.set(emailNotifications, settings::emailNotifications);
        Changes.set(pushNotifications, settings::pushNotifications);
        Changes.set(theme, settings::theme);
        Changes.set(language, settings::language);
        Changes.set(timezone, settings::timezone);
    }
}
