package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;

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
        Change<Integer> version) {}
