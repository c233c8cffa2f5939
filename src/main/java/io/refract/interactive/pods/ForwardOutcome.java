package io.refract.interactive.pods;

/// What became of a request that names a transaction of another process.
enum ForwardOutcome {
    /// The holder has answered, and its answer went out whole.
    ANSWERED("answered"),

    /// There is no holder: it was answered here, by what the database knows.
    HERE("here"),

    /// Too many were under way to the holder already.
    REFUSED("refused"),

    /// It was sent, and no answer came.
    LOST("lost"),

    /// The answer did not go out whole.
    CUT("cut");

    private final String word;

    ForwardOutcome(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
