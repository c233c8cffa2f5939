package io.refract.engine;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.refract.query.Condition;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.refract.query.Selection;
import io.refract.query.Total;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
    private static final List<Order> NEWEST = List.of(Order.descending("createdAt"));

    private final Fingerprint fingerprint = new Fingerprint();

    private static FindMany posts(Condition where, List<Order> order) {
        return FindMany.of("post", where, order, 20, Selection.of("id"));
    }

    private static FindMany by(String author) {
        return posts(field("authorId").equalTo(author), NEWEST);
    }

    static Stream<FindMany> others() {
        return Stream.of(
                by("b"),
                posts(field("categoryId").equalTo("a"), NEWEST),
                posts(Condition.not(field("authorId").equalTo("a")), NEWEST),
                posts(field("authorId").equalTo("a"), List.of(Order.ascending("createdAt"))),
                posts(field("authorId").equalTo("a"), List.of(Order.descending("viewCount"))),
                by("a").deleted(Deleted.ONLY),
                by("a").writtenAs("author"),
                FindMany.of("comment", field("authorId").equalTo("a"), NEWEST, 20, Selection.of("id")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anotherOrderFilterOrValueHasAnotherNumber(FindMany other) {
        assertThat(fingerprint.of(other)).isNotEqualTo(fingerprint.of(by("a")));
    }

    @Test
    void theLengthOfThePageAndTheTotalMakeNoDifference() {
        assertThat(fingerprint.of(by("a").limitedTo(5).total(Total.EXACT))).isEqualTo(fingerprint.of(by("a")));
    }

    @Test
    void itIsTheSameInEveryProcess() {
        assertThat(fingerprint.of(by("a")))
                .isEqualTo(new Fingerprint().of(by("a")))
                .isEqualTo(-358_134_960);
    }

    @Test
    void valuesDoNotRunIntoEachOther() {
        var one = posts(Condition.all(field("a").equalTo("xy"), field("b").equalTo("z")), NEWEST);
        var other = posts(Condition.all(field("a").equalTo("x"), field("b").equalTo("yz")), NEWEST);

        assertThat(fingerprint.of(one)).isNotEqualTo(fingerprint.of(other));
    }
}
