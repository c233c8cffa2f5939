package io.refract.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// One JSON document as the bytes that go out, with the entity tag that belongs to them.
///
/// Two documents are equal when their tags are: the tag holds the version and a hash of the whole body.
public final class Document {
    /// 96 bits: two bodies of one version collide by chance once in 2^48 documents.
    private static final int HASH_BYTES = 12;

    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 1 + Integer.BYTES + 1;

    private final int version;
    private final String etag;
    private final byte[] body;

    private Document(int version, String etag, byte[] body) {
        this.version = version;
        this.etag = etag;
        this.body = body;
    }

    /// Makes a document and its tag.
    ///
    /// @param version the row's version, for `If-Match`
    /// @param body UTF-8 JSON; it is not copied and must not be modified afterwards
    public static Document of(int version, byte[] body) {
        var hash = Arrays.copyOf(Sha256.of(body), HASH_BYTES);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        return new Document(version, '"' + Integer.toString(version) + '-' + text + '"', body);
    }

    /// Reads what [#toBytes] wrote, without hashing or parsing the body.
    ///
    /// @throws IllegalArgumentException if the bytes were not written by [#toBytes]
    public static Document fromBytes(byte[] bytes) {
        return fromBytes(bytes, 0);
    }

    /// Reads what [#toBytes] wrote and now fills the bytes from an offset on.
    ///
    /// @throws IllegalArgumentException if the bytes were not written by [#toBytes]
    public static Document fromBytes(byte[] bytes, int from) {
        if (bytes.length < from + HEADER_BYTES || bytes[from] != FORMAT) {
            throw new IllegalArgumentException("not a stored document");
        }
        var header = ByteBuffer.wrap(bytes, from + 1, HEADER_BYTES - 1);
        var version = header.getInt();
        var tagLength = Byte.toUnsignedInt(header.get());
        var bodyStart = from + HEADER_BYTES + tagLength;
        if (bytes.length < bodyStart) {
            throw new IllegalArgumentException("a stored document that was cut off");
        }
        var etag = new String(bytes, from + HEADER_BYTES, tagLength, StandardCharsets.ISO_8859_1);
        return new Document(version, etag, Arrays.copyOfRange(bytes, bodyStart, bytes.length));
    }

    /// A compact form for storage: format, version, tag, body.
    public byte[] toBytes() {
        var tag = etag.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(HEADER_BYTES + tag.length + body.length)
                .put(FORMAT)
                .putInt(version)
                .put((byte) tag.length)
                .put(tag)
                .put(body)
                .array();
    }

    /// The bytes that go out. Not a copy: do not modify them.
    public byte[] body() {
        return body;
    }

    /// The entity tag in its HTTP form, quotes included: `"<version>-<hash>"`.
    public String etag() {
        return etag;
    }

    /// The version of the row that the document is about.
    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && etag.equals(document.etag);
    }

    @Override
    public int hashCode() {
        return etag.hashCode();
    }

    @Override
    public String toString() {
        return "Document " + etag + ", " + body.length + " bytes";
    }
}
