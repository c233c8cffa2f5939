package io.refract.record;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.query.Order;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the start says of collections as a new model may have them.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PlannedCollectionsTest {
    @Inject
    PlannedCollections planned;

    private static CollectionResource tags(String shown, String order) {
        return new CollectionResource("/labels", View.of("tag", shown), Order.ascending(order)) {};
    }

    @Test
    void aCollectionWithAnOrderOfItsFieldsIsListed() {
        assertThatCode(() -> planned.plan(tags("name", "createdAt"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name  | description | tag.description may be null, so it cannot give a page its order",
                "name  | nam         | nam: unknown field of tag, did you mean name?",
                "title | name        | title: unknown field of tag",
            })
    void whatCannotBeListedStopsTheProgram(String shown, String order, String fault) {
        assertThatThrownBy(() -> planned.plan(tags(shown, order)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The collection /labels cannot be listed: " + fault);
    }
}
