package io.refract.local;

import java.io.IOException;

/// The operating system's account that this process runs under.
final class Account {
    private Account() {}

    /// PostgreSQL looks up the name of its account and refuses to run when there is none, as in containers that run
    /// under a number.
    static void requireUsableByPostgres() {
        if (isWindows() || succeeds("id", "-un")) {
            return;
        }
        throw new LocalServerException("The embedded PostgreSQL cannot run under this user id, because it has no entry"
                + " in /etc/passwd: add one, run as another user, or set DATABASE_URL and REDIS_URL");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
