package io.refract.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/// Commands to a Redis from beside: what an operator would type, or what happens to it.
public final class RedisCommands {
    private static final int PATIENCE_MILLIS = 10_000;

    private RedisCommands() {}

    /// Sends a command on a connection of its own and gives the first line of the answer.
    ///
    /// @param url `redis://host:port`
    /// @param words the command, in ASCII
    public static String ask(String url, String... words) {
        var address = URI.create(url);
        var request = new StringBuilder("*" + words.length + "\r\n");
        for (var word : words) {
            request.append('$')
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.toString().getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            return String.valueOf(answer.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
