package io.refract.engine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.catalog.Catalog;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CatalogCheckTest {
    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    private ReadWorld world;

    @BeforeAll
    void load() throws SQLException {
        world = new ReadWorld(catalog, vertx);
    }

    @AfterAll
    void drop() {
        world.close();
    }

    private List<String> differences() {
        return ReadWorld.await(new CatalogCheck(catalog, world).differences());
    }

    @Test
    void theCatalogAndTheMigratedDatabaseAgreeAndOneStatementTells() {
        world.statements();

        assertThat(differences()).isEmpty();
        assertThat(world.statements()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table tags rename column color to colour"
                        + "| tag.color: the table public.tags has no column color to read"
                        + "| alter table tags rename column colour to color",
                "alter table tags alter column description type varchar(32)"
                        + "| tag.description: the column description is of type varchar, not text"
                        + "| alter table tags alter column description type text",
                "alter table tags alter column name drop not null"
                        + "| tag.name: the column name may be null"
                        + "| alter table tags alter column name set not null",
                "alter table follows rename to followings"
                        + "| follow: there is no table public.follows to read"
                        + "| alter table followings rename to follows",
                "alter table post_tags rename column tag_id to label_id"
                        + "| post.tags: the table public.post_tags has no column tag_id to read"
                        + "| alter table post_tags rename column label_id to tag_id",
                "alter type theme rename value 'DARK' to 'BLACK'"
                        + "| userSettings.theme: the values are [LIGHT, DARK, SYSTEM], in the database [LIGHT, BLACK, SYSTEM]"
                        + "| alter type theme rename value 'BLACK' to 'DARK'",
                "alter type address rename attribute zip_code to postcode"
                        + "| profile.address: the type public.address has no attribute zip_code"
                        + "| alter type address rename attribute postcode to zip_code",
                "alter table posts rename column search to searching"
                        + "| post's search: the table public.posts has no column search to read"
                        + "| alter table posts rename column searching to search",
                "alter table audit.audit_logs rename column record_id to row_id"
                        + "| auditLog.recordId: the table audit.audit_logs has no column record_id to read"
                        + "| alter table audit.audit_logs rename column row_id to record_id",
            })
    void eachDifferenceIsNamed(String change, String difference, String undo) {
        world.owner().run(change);

        assertThat(differences()).contains(difference);

        world.owner().run(undo);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aColumnAndAValueThatTheCatalogDoesNotKnowAreNoDifference() {
        world.owner().run("alter table tags add column added_later text");
        world.owner().run("alter type notification_type add value 'ADDED_LATER'");

        assertThat(differences()).isEmpty();
    }

    @Test
    void readinessTellsThatTheyAgree() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'catalog' }.status", equalTo("UP"));
    }
}
