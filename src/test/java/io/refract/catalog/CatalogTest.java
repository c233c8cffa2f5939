package io.refract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final Model.Traits TRAITS =
            new Model.Traits("version", "deletedAt", List.of(new Model.Traits.Key(List.of("name"), true)));
    private static final Catalog ALL = new Catalog(List.of(
            model("book", relation("author", "person"), relation("loans", "loan")),
            model("person", relation("books", "book")),
            model("loan", relation("book", "book"))));

    @Test
    void aLimitedCatalogHasNoRelationThatLeadsOutOfIt() {
        var limited = ALL.limitedTo(Set.of("book", "person", "nothing"));

        assertThat(limited.models()).extracting(Model::name).containsExactly("book", "person");
        assertThat(limited.require("book").relations())
                .extracting(Relation::name)
                .containsExactly("author");
        assertThatThrownBy(() -> limited.require("loan")).hasMessageContaining("Unknown model loan");
    }

    @Test
    void aLimitedCatalogKeepsEverythingElseOfItsModels() {
        var book = ALL.limitedTo(Set.of("book")).require("book");
        var original = ALL.require("book");

        assertThat(book.table()).isEqualTo(original.table());
        assertThat(book.key()).isEqualTo(original.key());
        assertThat(book.fields()).isEqualTo(original.fields());
        assertThat(book.computed()).isEqualTo(original.computed());
        assertThat(book.search()).isEqualTo(original.search());
        assertThat(book.version()).isEqualTo(original.version());
        assertThat(book.softDelete()).isEqualTo(original.softDelete());
        assertThat(book.uniqueKeys()).isEqualTo(original.uniqueKeys());
    }

    @Test
    void nothingIsMadeOfWhatIsEncrypted() {
        var id = field("id", ScalarType.ID);
        var secret = new Field("secret", "secret", ScalarType.TEXT, false, true, true, Writing.freely(true));
        var table = new TableName("public", "book");
        var key = new Model.Traits(null, null, List.of(new Model.Traits.Key(List.of("secret"), false)));
        var search = new TextSearch("search", "english", List.of("secret"));
        var computed = new Computed.FirstPresent("shown", List.of("secret"), "?");
        var none = Model.Traits.NONE;
        var fields = List.of(id, secret);

        assertThat(new Model("book", table, List.of("id"), fields, List.of(), List.of(), null, none).fields())
                .hasSize(2);
        assertThatThrownBy(() -> new Model("book", table, List.of("id"), fields, List.of(), List.of(), null, key))
                .hasMessageContaining("book.secret is encrypted");
        assertThatThrownBy(() -> new Model("book", table, List.of("id"), fields, List.of(), List.of(), search, none))
                .hasMessageContaining("book.secret is encrypted");
        assertThatThrownBy(
                        () -> new Model("book", table, List.of("id"), fields, List.of(), List.of(computed), null, none))
                .hasMessageContaining("book.secret is encrypted");
        assertThatThrownBy(
                        () -> new Field("secret", "secret", ScalarType.TEXT, false, false, true, Writing.freely(true)))
                .hasMessageContaining("cannot be encrypted");
    }

    private static Model model(String name, Relation... relations) {
        return new Model(
                name,
                new TableName("public", name),
                List.of("id"),
                List.of(
                        field("id", ScalarType.ID),
                        field("name", ScalarType.TEXT),
                        field("version", ScalarType.INTEGER),
                        field("deletedAt", ScalarType.TIMESTAMP)),
                List.of(relations),
                List.of(new Computed.FirstPresent("shown", List.of("name"), "?")),
                new TextSearch("search", "english", List.of("name")),
                TRAITS);
    }

    private static Field field(String name, ScalarType type) {
        return new Field(name, name, type, true, false, false);
    }

    private static Relation relation(String name, String target) {
        return new Relation(name, target, true, new Relation.Direct("id", "id"));
    }
}
