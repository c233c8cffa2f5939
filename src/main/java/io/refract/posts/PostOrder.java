package io.refract.posts;

import io.refract.query.Order;

/// In which order posts are listed.
enum PostOrder {
    NEWEST(Order.descending("createdAt")),
    OLDEST(Order.ascending("createdAt")),
    POPULAR(Order.descending("viewCount"));

    private final Order key;

    PostOrder(Order key) {
        this.key = key;
    }

    /// Completed by the id.
    Order key() {
        return key;
    }
}
