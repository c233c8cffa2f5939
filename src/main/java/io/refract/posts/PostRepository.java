package io.refract.posts;

import io.refract.engine.Engine;
import io.refract.record.RecordRepository;
import io.refract.record.View;
import io.refract.record.Visibility;
import jakarta.inject.Singleton;

/// Posts as entities.
@Singleton
class PostRepository extends RecordRepository<Post> {
    static final View VIEW = new View("post", PostShapes.DOCUMENT);

    PostRepository(Engine engine, Visibility visibility) {
        super(VIEW, engine, visibility);
    }
}
