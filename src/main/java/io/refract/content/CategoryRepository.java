package io.refract.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Categories, for writing.
@ApplicationScoped
public class CategoryRepository implements PanacheRepositoryBase<Category, UUID> {}
