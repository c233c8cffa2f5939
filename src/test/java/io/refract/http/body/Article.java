package io.refract.http.body;

import io.refract.catalog.Computed;
import io.refract.catalog.Constraint;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.Writing;
import io.refract.kernel.Change;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stands for an entity whose model asks for this and that.
public final class Article {
    static final Model MODEL = new Model(
            "article",
            new TableName("public", "articles"),
            List.of("id"),
            List.of(
                    new Field("id", "id", ScalarType.ID, true, false, true),
                    field("title", true, false, new Constraint.NotBlank("must not be blank"), size(5)),
                    field("text", true, false, size(5)),
                    field("slug", true, true, size(5)),
                    field("note", false, true, size(5)),
                    new Field("secret", "secret", ScalarType.TEXT, true, true, false),
                    new Field("version", "version", ScalarType.INTEGER, true, false, true)),
            List.of(),
            List.of(new Computed.FirstPresent("shown", List.of("note"), "?")),
            null,
            Model.Traits.NONE);

    private Article() {}

    private static Field field(String name, boolean required, boolean filled, Constraint... constraints) {
        var writing = new Writing(true, true, filled, false, Optional.empty(), List.of(constraints));
        return new Field(name, name, ScalarType.TEXT, required, false, writing);
    }

    private static Constraint size(int max) {
        return new Constraint.Size(0, max, "at most " + max);
    }

    /// @param secret a hidden field: what the body calls so is its own
    @RequestBody(Article.class)
    public record NewArticle(
            String title,
            String text,
            @Nullable String slug,
            @Nullable String note,

            @Nullable @UniqueElements @Size(max = 2) List<String> tags,

            @Nullable @Size(min = 2) String secret) {}

    @RequestBody(Article.class)
    @Forbidden("password")
    public record ArticleEdit(
            Change<String> title,
            Change<String> text,
            Change<String> slug,
            Change<String> note,
            Change<Integer> version) {}
}
