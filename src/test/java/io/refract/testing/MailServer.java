package io.refract.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A mail server that speaks as much SMTP as it takes, keeps what it is given, and can be in several moods.
public final class MailServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]{43})");
    private static final Pattern QUOTED = Pattern.compile("=\r?\n|=([0-9A-F]{2})");

    /// What it does with those who connect.
    public enum Mood {
        WELL,
        /// Takes connections and says nothing.
        HANGING,
        /// Says one character of its greeting after the other, so that no silence is long.
        DRIPPING,
        /// Refuses each recipient for now.
        REFUSING,
        /// Takes the mail and says so when it is well again.
        WAITING,
        /// Takes the mail and ends the connection in place of saying so.
        CUTTING
    }

    /// @param to the recipient of the envelope
    public record Received(String to, String text) {
        /// The token in the link that the mail holds.
        public String token() {
            var found = TOKEN.matcher(text);
            if (!found.find()) {
                throw new AssertionError("no token in: " + text);
            }
            return found.group(1);
        }
    }

    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    private MailServer(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    /// Waits until the port is free: the server before it may be about to go.
    public static MailServer on(int port) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            Eventually.holds(PATIENCE, () -> isBound(server, port));
            return new MailServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBound(ServerSocket server, int port) throws IOException {
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            return true;
        } catch (BindException _) {
            return false;
        }
    }

    /// One that no connection gets for its own end, while the server is away.
    public static int freePort() {
        var range = IntStream.range(20_000, 32_000);
        var from = ThreadLocalRandom.current().nextInt(12_000);
        return range.map(port -> 20_000 + (port + from) % 12_000)
                .filter(MailServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    public void become(Mood newMood) {
        mood = newMood;
    }

    /// How many connections have been taken and not ended.
    public int connections() {
        return sockets.size();
    }

    /// The mails to an address so far.
    public List<Received> to(String address) {
        return received.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /// The mail to an address, the so many-th, once it is there.
    public Received await(String address, int number) {
        Eventually.holds(PATIENCE, () -> to(address).size() >= number);
        return to(address).get(number - 1);
    }

    public int count() {
        return received.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            switch (mood) {
                case HANGING -> in.readLine();
                case DRIPPING -> drip(socket);
                case WELL, REFUSING, WAITING, CUTTING -> talk(socket, in);
            }
        } catch (IOException _) {
            // The client has gone.
        } finally {
            sockets.remove(socket);
        }
    }

    private static void drip(Socket socket) throws IOException {
        while (true) {
            socket.getOutputStream().write('2');
            Eventually.passes(Duration.ofMillis(50));
        }
    }

    private void talk(Socket socket, BufferedReader in) throws IOException {
        say(socket, "220 localhost ready");
        var recipients = new ArrayList<String>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (word) {
                case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> say(socket, "250 OK");
                case "RCPT" -> {
                    recipients.add(line.replaceAll(".*<(.*)>.*", "$1"));
                    say(socket, mood == Mood.REFUSING ? "451 try again later" : "250 OK");
                }
                case "DATA" -> {
                    say(socket, "354 go on");
                    var text = data(in);
                    recipients.forEach(to -> received.add(new Received(to, text)));
                    if (mood == Mood.CUTTING) {
                        return;
                    }
                    Eventually.holds(PATIENCE, () -> mood != Mood.WAITING);
                    say(socket, "250 OK");
                }
                case "QUIT" -> {
                    say(socket, "221 bye");
                    return;
                }
                default -> say(socket, "502 what?");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return decoded(text.toString());
    }

    private static String decoded(String text) {
        return text.contains("quoted-printable")
                ? QUOTED.matcher(text)
                        .replaceAll(code -> code.group(1) == null
                                ? ""
                                : Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
                : text;
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
