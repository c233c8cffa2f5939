package io.refract.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private static final String ID = "0190a5b0-7c3e-7abc-8def-0123456789ab";

    @Test
    void idsAreReadInAnyLetterCase() {
        assertThat(Ids.read(ID.toUpperCase(java.util.Locale.ROOT))).contains(UUID.fromString(ID));
        assertThat(Ids.require("id", ID)).isEqualTo(UUID.fromString(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0190a5b07c3e7abc8def0123456789ab",
                "{0190a5b0-7c3e-7abc-8def-0123456789ab}",
                "0190a5b0-7c3e-7abc-8def-0123456789ag",
                " 0190a5b0-7c3e-7abc-8def-0123456789ab",
                "0190a5b0-7c3e-7abc-8def-0123456789ab\n"
            })
    void otherTextIsNoId(String text) {
        assertThat(Ids.read(text)).isEmpty();
        assertThatThrownBy(() -> Ids.require("post.id", text)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION);
            assertThat(failure.violations()).containsExactly(new Violation("post.id", "Uuid", "must be a UUID"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "tilte, title",
        "TITLE, title",
        "titl, title",
        "titles, title",
        "createAt, createdAt",
        "x, ''",
        "nothing, ''",
        "ttl, ''",
    })
    void theNearestNameIsSuggestedIfItIsNearEnough(String name, String nearest) {
        var known = List.of("title", "createdAt", "author");
        assertThat(Suggestion.nearest(name, known).orElse("")).isEqualTo(nearest);
        assertThat(Suggestion.clause(name, known))
                .isEqualTo(nearest.isEmpty() ? "" : ", did you mean " + nearest + "?");
    }

    @Test
    void ofTwoNamesEquallyNearTheFirstInTheAlphabetIsSuggested() {
        assertThat(Suggestion.nearest("cat", List.of("hat", "bat"))).contains("bat");
    }

    @Test
    void textThatCanBeStoredHasNoNulAndNoHalfOfASurrogatePair() {
        assertThat(Text.storable("")).isTrue();
        assertThat(Text.storable("tab\t, quote\", é, 😀")).isTrue();
        assertThat(Text.storable("a\0b")).isFalse();
        assertThat(Text.storable("\uD83D")).isFalse();
        assertThat(Text.storable("\uD83Dx")).isFalse();
        assertThat(Text.storable("\uDE00")).isFalse();
        assertThat(Text.storable("\uDE00\uD83D")).isFalse();
    }

    @Test
    void aFailureKeepsEverythingThatIsAddedToIt() {
        var cause = new IllegalStateException("technical");
        var failure = Failure.of(ErrorCode.UNAVAILABLE, "Not now.")
                .withMeta(Map.of("model", "post"))
                .withRetryAfter(Duration.ofSeconds(2))
                .withCause(cause);

        assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(failure.detail()).isEqualTo("Not now.");
        assertThat(failure.meta()).containsEntry("model", "post");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(failure).hasCause(cause);
    }

    @Test
    void severalBrokenRulesAreToldAtOnce() {
        var failure = Failure.validation(List.of(
                new Violation("title", "NotBlank", "must not be blank"), new Violation("slug", "Size", "long")));

        assertThat(failure.violations()).extracting(Violation::path).containsExactly("title", "slug");
        assertThat(failure.detail()).isEqualTo("2 rules are broken, the first at title: must not be blank");
    }

    @Test
    void codesAreUnique() {
        assertThat(ErrorCode.values())
                .extracting(code -> code.code() + code.status())
                .doesNotHaveDuplicates();
    }
}
