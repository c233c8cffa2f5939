package io.refract.data;

/// Paths of the data API that begin with a sign, which no model's name does. Clients may encode it.
final class Signed {
    static final String SIGN = "$";
    static final String ENCODED = "%24";

    /// What the sign looks like in a path.
    static final String PATTERN = "(?:\\$|" + ENCODED + ")";

    private Signed() {}
}
