package io.refract.posts;

import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.refract.query.Selection;
import java.util.List;

/// Published posts by what they say.
final class PostSearch {
    /// In characters.
    static final int LONGEST = 200;

    private PostSearch() {}

    /// The posts that match a text as people type it into a search box, best match first, with a `snippet`.
    static FindMany query(String text, int limit) {
        var matching = Condition.all(Condition.field("published").isTrue(), Condition.matching(text));
        return FindMany.of("post", matching, List.of(Order.byRelevance(text)), limit, item(text));
    }

    /// A post that was found.
    static Selection item(String text) {
        return PostShapes.ITEM.snippet("snippet", "content", text);
    }
}
