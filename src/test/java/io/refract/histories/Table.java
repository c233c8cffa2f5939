package io.refract.histories;

import io.refract.testing.Authors.Author;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The rows that transactions work on: posts, whose contents are the values.
final class Table {
    /// Each has the values that were appended, apart from whose update was lost.
    static final List<String> LISTS = List.of("list1", "list2", "list3");

    /// Each has the latest value.
    static final List<String> REGISTERS = List.of("register1", "register2", "register3", "register4");

    /// Each has a balance, and behind it what makes the value unlike all others.
    static final List<String> ACCOUNTS = List.of("account1", "account2", "account3", "account4");

    static final int BALANCE = 100;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    private Table() {}

    /// New rows of somebody's.
    static Table of(Author author) {
        var table = new Table();
        LISTS.forEach(key -> table.add(author, key, "0"));
        REGISTERS.forEach(key -> table.add(author, key, "0"));
        ACCOUNTS.forEach(key -> table.add(author, key, BALANCE + " 0"));
        return table;
    }

    private void add(Author author, String key, String value) {
        var post = author.writes(Map.of("title", key, "content", value, "published", true));
        ids.put(key, post.getString("id"));
        values.put(key, value);
    }

    /// Of the post.
    String id(String key) {
        return Objects.requireNonNull(ids.get(key));
    }

    /// What they were at first.
    Map<String, String> values() {
        return values;
    }

    static int balance(String value) {
        return Integer.parseInt(value.substring(0, value.indexOf(' ')));
    }
}
