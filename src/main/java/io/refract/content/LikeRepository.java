package io.refract.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Likes, for writing.
@ApplicationScoped
public class LikeRepository implements PanacheRepositoryBase<Like, UUID> {}
