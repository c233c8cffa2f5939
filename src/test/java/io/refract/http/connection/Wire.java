package io.refract.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.regex.Pattern;

/// A client that writes bytes as a test gives them.
public final class Wire implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)");
    private static final Pattern CHUNKED = Pattern.compile("(?i)\\r\\ntransfer-encoding: *chunked");

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};

    private static final int DATA = 0;
    private static final int HEADERS = 1;

    private static final byte[] STATUS_LINE = "HTTP/1.1 ".getBytes(ISO_8859_1);

    private final Socket socket;

    /// How much of a status line has been read.
    private int matched;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    /// @param patience how long a read waits at most
    public static Wire to(int port, Duration patience) {
        try {
            var socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.setTcpNoDelay(true);
            return new Wire(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Wire send(String text) {
        return send(text.getBytes(ISO_8859_1));
    }

    public Wire send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Begins HTTP/2 with prior knowledge.
    public Wire http2() {
        return send(PREFACE).send(SETTINGS);
    }

    /// A whole head, or, without its end, the beginning of one.
    public Wire http2Head(int stream, boolean complete, boolean withBody, String... namesAndValues) {
        var flags = (complete ? 4 : 0) | (withBody ? 0 : 1);
        return frame(HEADERS, flags, stream, block(namesAndValues));
    }

    public Wire http2Data(int stream, boolean last, byte[] bytes) {
        return frame(DATA, last ? 1 : 0, stream, bytes);
    }

    private Wire frame(int type, int flags, int stream, byte[] payload) {
        var out = new ByteArrayOutputStream();
        out.write(payload.length >> 16);
        out.write(payload.length >> 8);
        out.write(payload.length);
        out.write(type);
        out.write(flags);
        out.write(stream >> 24);
        out.write(stream >> 16);
        out.write(stream >> 8);
        out.write(stream);
        out.writeBytes(payload);
        return send(out.toByteArray());
    }

    /// Literals without indexing, RFC 7541, 6.2.2; names and values of less than 127 bytes.
    private static byte[] block(String... namesAndValues) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            out.write(0);
            for (var text : new String[] {namesAndValues[i], namesAndValues[i + 1]}) {
                out.write(text.length());
                out.writeBytes(text.getBytes(ISO_8859_1));
            }
        }
        return out.toByteArray();
    }

    /// Everything up to the end of the connection, be it a regular one or not.
    ///
    /// @return what was read, as one character for each byte
    /// @throws UncheckedIOException if the connection does not end in time
    public String readToEnd() {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (java.net.SocketTimeoutException e) {
            throw new UncheckedIOException("still open; so far: " + out.toString(ISO_8859_1), e);
        } catch (IOException _) {
            // Cut off: an end, too
        }
        return out.toString(ISO_8859_1);
    }

    /// Reads until so many more answers of HTTP/1.1 have begun.
    ///
    /// @throws UncheckedIOException if the connection ends before
    public void skipAnswers(int count) {
        var buffer = new byte[64 * 1024];
        var found = 0;
        try {
            while (found < count) {
                var n = socket.getInputStream().read(buffer);
                if (n < 0) {
                    throw new IOException("the connection ended after " + found + " answers");
                }
                for (var i = 0; i < n; i++) {
                    matched = buffer[i] == STATUS_LINE[matched] ? matched + 1 : buffer[i] == STATUS_LINE[0] ? 1 : 0;
                    if (matched == STATUS_LINE.length) {
                        matched = 0;
                        found++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One answer of HTTP/1.1 with a `Content-Length`, or its chunks; what there was of it if the connection ends.
    public String readAnswer() {
        var text = new StringBuilder();
        try {
            if (readUntil(text, "\r\n\r\n")) {
                var length = LENGTH.matcher(text);
                if (length.find()) {
                    var body = socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
                    text.append(new String(body, ISO_8859_1));
                } else if (CHUNKED.matcher(text).find()) {
                    readUntil(text, "\r\n0\r\n\r\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(text.toString(), e);
        }
        return text.toString();
    }

    private boolean readUntil(StringBuilder text, String end) throws IOException {
        var in = socket.getInputStream();
        while (text.length() < end.length() || text.indexOf(end, text.length() - end.length()) < 0) {
            var next = in.read();
            if (next < 0) {
                return false;
            }
            text.append((char) next);
        }
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
