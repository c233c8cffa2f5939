package io.refract.content;

import static io.refract.query.Condition.all;
import static io.refract.query.Condition.any;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.some;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// A comment is seen by those who see its post.
@ApplicationScoped
class CommentPolicy implements Policy {
    @Override
    public String model() {
        return "comment";
    }

    @Override
    public Condition rows(CallerKind caller) {
        var live = field("deletedAt").isNull();
        return some("post", caller.isStaff() ? live : all(live, published()));
    }

    private static Condition published() {
        return any(field("published").isTrue(), field("authorId").equalToCaller());
    }
}
