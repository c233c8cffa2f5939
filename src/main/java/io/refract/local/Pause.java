package io.refract.local;

/// Waiting between two looks at a server that starts or stops.
final class Pause {
    private static final int MILLIS = 20;

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted while waiting for a local server", e);
        }
    }
}
