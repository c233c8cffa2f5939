package io.refract;

import java.util.Optional;

/// Starts the servers that nobody has given, on a developer's machine.
///
/// Found as a service, because neither production artifacts nor native images carry what it needs.
public interface MissingServers {
    /// Starts a PostgreSQL, and a Redis unless there is one. They stop with this process.
    ///
    /// @param redisUrl the Redis that was given
    Servers start(Optional<String> redisUrl);
}
