package io.refract.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Follows, for writing.
@ApplicationScoped
public class FollowRepository implements PanacheRepositoryBase<Follow, UUID> {}
