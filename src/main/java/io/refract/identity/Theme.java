package io.refract.identity;

/// How the user interface looks; [#SYSTEM] follows the device.
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM
}
