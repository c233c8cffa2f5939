package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import io.refract.record.Changes;
import io.refract.record.Edit;
import org.hibernate.reactive.mutiny.Mutiny;

/// What a user chooses anew; what is absent stays as it is.
///
/// @param version the version that the client assumes, if it minds
@RequestBody(UserSettings.class)
@RegisterForReflection
record SettingsEdit(
        Change<Boolean> profilePrivate,
        Change<Boolean> emailNotifications,
        Change<Boolean> pushNotifications,
        Change<Theme> theme,
        Change<String> language,
        Change<String> timezone,
        Change<Integer> version)
        implements Edit<UserSettings> {
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
