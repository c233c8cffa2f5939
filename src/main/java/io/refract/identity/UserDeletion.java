package io.refract.identity;

import io.refract.engine.Cascade;
import java.util.Set;

/// What goes with users who are deleted, whichever way that is done.
public interface UserDeletion extends Cascade {
    @Override
    default String model() {
        return UserDocuments.MODEL;
    }

    @Override
    default Set<String> of() {
        return Set.of("deletedAt");
    }
}
