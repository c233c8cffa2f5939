package io.refract.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final byte[] BODY = "{\"name\":\"Zoë\"}".getBytes(UTF_8);

    @Test
    void theTagIsTheVersionAnd96BitsOfTheHashInQuotes() {
        assertThat(Document.of(7, BODY).etag()).matches("\"7-[A-Za-z0-9_-]{16}\"");
    }

    @Test
    void anotherBodyOrVersionHasAnotherTag() {
        var tag = Document.of(7, BODY).etag();
        assertThat(Document.of(8, BODY).etag()).isNotEqualTo(tag);
        assertThat(Document.of(7, "{}".getBytes(UTF_8)).etag()).isNotEqualTo(tag);
    }

    @Test
    void comesBackFromItsStoredFormUnchanged() {
        var document = Document.of(Integer.MAX_VALUE, BODY);
        var read = Document.fromBytes(document.toBytes());
        assertThat(read).isEqualTo(document);
        assertThat(read.version()).isEqualTo(Integer.MAX_VALUE);
        assertThat(read.etag()).isEqualTo(document.etag());
        assertThat(read.body()).isEqualTo(BODY);
    }

    @Test
    void anEmptyBodyIsABody() {
        var document = Document.of(0, new byte[0]);
        assertThat(Document.fromBytes(document.toBytes()).body()).isEmpty();
    }

    @Test
    void bytesOfAnotherOriginAreRejected() {
        var stored = Document.of(1, BODY).toBytes();
        assertThatThrownBy(() -> Document.fromBytes(BODY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Document.fromBytes(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Document.fromBytes(Arrays.copyOf(stored, 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
