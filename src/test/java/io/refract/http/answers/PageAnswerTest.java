package io.refract.http.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.engine.Page;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PageAnswerTest {
    private static final byte[] DATA = "[{\"name\":\"é\"}]".getBytes(StandardCharsets.UTF_8);

    @Test
    void putsTheItemsAndTheNeighboursTogether() {
        assertThat(body(new Page(
                        DATA, Optional.of("n-_1"), Optional.empty(), OptionalLong.empty(), OptionalLong.empty())))
                .isEqualTo("{\"data\":[{\"name\":\"é\"}],\"page\":{\"nextCursor\":\"n-_1\",\"previousCursor\":null,"
                        + "\"hasNextPage\":true,\"hasPreviousPage\":false}}");
    }

    @Test
    void addsTheTotalsOnlyIfTheyWereAskedFor() {
        assertThat(body(new Page(DATA, Optional.empty(), Optional.of("p"), OptionalLong.of(51), OptionalLong.of(50))))
                .endsWith("\"page\":{\"nextCursor\":null,\"previousCursor\":\"p\",\"hasNextPage\":false,"
                        + "\"hasPreviousPage\":true,\"totalCount\":51,\"estimatedCount\":50}}");
    }

    @Test
    void linksToTheSameRequestWithAnotherCursor() {
        var page = new Page(DATA, Optional.of("n"), Optional.of("p"), OptionalLong.empty(), OptionalLong.empty());

        assertThat(PageLinks.of(page, "/api/v1/posts", "limit=20&cursor=old&tag=a%26b&cursor&%63urso%72=old"))
                .contains("</api/v1/posts?limit=20&tag=a%26b&cursor=n>; rel=\"next\", "
                        + "</api/v1/posts?limit=20&tag=a%26b&cursor=p>; rel=\"prev\"");
        assertThat(PageLinks.of(page, "/api/v1/posts", null))
                .contains("</api/v1/posts?cursor=n>; rel=\"next\", </api/v1/posts?cursor=p>; rel=\"prev\"");
    }

    @Test
    void linksNowhereFromTheOnlyPage() {
        var page = new Page(DATA, Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalLong.empty());

        assertThat(PageLinks.of(page, "/api/v1/posts", "limit=20")).isEmpty();
    }

    private static String body(Page page) {
        return new String(PageBody.of(page), StandardCharsets.UTF_8);
    }
}
