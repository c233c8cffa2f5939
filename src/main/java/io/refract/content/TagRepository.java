package io.refract.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Tags, for writing.
@ApplicationScoped
public class TagRepository implements PanacheRepositoryBase<Tag, UUID> {}
