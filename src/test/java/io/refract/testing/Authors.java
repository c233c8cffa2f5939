package io.refract.testing;

import static io.restassured.RestAssured.given;

import io.refract.access.Role;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People who write posts, and what else specs of posts need to be there.
public final class Authors {
    private Authors() {}

    /// A new user.
    ///
    /// @param username of the user, unique
    public record Author(UUID id, String username) {
        public RequestSpecification calls() {
            return given().header("Authorization", "Bearer dev:" + id).contentType(ContentType.JSON);
        }

        /// Writes a post and returns it as it was answered.
        public JsonPath writes(Map<String, ?> post) {
            return calls().body(post)
                    .post("/api/v1/posts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }

        public JsonPath publishes(String title) {
            return writes(draft(title, Map.of("published", true)));
        }

        public JsonPath drafts(String title) {
            return writes(draft(title, Map.of()));
        }
    }

    public static Author user() {
        return withRole(Role.USER);
    }

    public static Author moderator() {
        return withRole(Role.MODERATOR);
    }

    public static Author admin() {
        return withRole(Role.ADMIN);
    }

    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    /// The body of a post.
    public static Map<String, Object> draft(String title, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("title", title, "content", "About " + title));
        body.putAll(more);
        return body;
    }

    /// A body of pairs of a name and a value, nulls included.
    public static Map<String, @Nullable Object> fields(@Nullable Object... pairs) {
        var body = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            body.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return body;
    }

    public static UUID tag(String name) {
        return id("insert into tags (name) values (?) returning id", name);
    }

    public static UUID category(String name) {
        return id("insert into categories (name) values (?) returning id", name);
    }

    /// A short word that nothing else uses.
    public static String unique(String word) {
        return word + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static Author withRole(Role role) {
        var name = unique("u");
        var id = id(
                "insert into users (email, username, name, role) values (?, ?, ?, ?::user_role) returning id",
                name + "@example.com",
                name,
                "Name of " + name,
                role.name());
        return new Author(id, name);
    }

    public static UUID id(String sql, @Nullable Object... values) {
        return (UUID) one(sql, values);
    }

    /// Runs a statement as the owner and returns the first column of its first row.
    public static Object one(String sql, @Nullable Object... values) {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            var rows = statement.getResultSet();
            rows.next();
            return rows.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
