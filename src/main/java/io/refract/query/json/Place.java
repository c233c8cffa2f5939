package io.refract.query.json;

import io.refract.kernel.Text;
import org.jspecify.annotations.Nullable;

/// Where in the arguments something stands, and how deep in relations and booleans that is. The path is put
/// together only when somebody has to be told.
final class Place {
    static final Place ROOT = new Place(null, "", 0, 0, 0);

    /// Longer names are nobody's; they are cut where they are shown.
    static final int MAX_NAME = 64;

    private final @Nullable Place parent;
    private final @Nullable String name;
    private final int index;
    private final int relations;
    private final int booleans;

    private Place(@Nullable Place parent, @Nullable String name, int index, int relations, int booleans) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.relations = relations;
        this.booleans = booleans;
    }

    Place member(String memberName) {
        return new Place(this, memberName, 0, relations, booleans);
    }

    Place item(int itemIndex) {
        return new Place(this, null, itemIndex, relations, booleans);
    }

    /// The same place, one relation deeper.
    Place related() {
        return new Place(parent, name, index, relations + 1, booleans);
    }

    /// The same place, one boolean deeper.
    Place nested() {
        return new Place(parent, name, index, relations, booleans + 1);
    }

    int relations() {
        return relations;
    }

    int booleans() {
        return booleans;
    }

    /// `where.author.email`, `orderBy[0].title`
    String path() {
        var path = new StringBuilder();
        append(path);
        return path.toString();
    }

    private void append(StringBuilder path) {
        if (parent == null) {
            return;
        }
        parent.append(path);
        if (name == null) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(shown(name));
        }
    }

    /// A name that a client made up, fit for an answer.
    static String shown(String text) {
        var shown = text.length() > MAX_NAME ? text.substring(0, MAX_NAME) + "..." : text;
        return Text.storable(shown) ? shown : shown.replaceAll("[\\x00\\p{Cs}]", "?");
    }

    @Override
    public String toString() {
        return path();
    }
}
