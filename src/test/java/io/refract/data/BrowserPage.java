package io.refract.data;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/// A page of a browser, as far as frontend hooks need one: one thread for all scripts, timers, `fetch`. Nothing has
/// to be installed for it, since the engine is a library.
final class BrowserPage implements AutoCloseable {
    private static final String MODULE = "application/javascript+module";
    private static final int LONGEST_SECONDS = 60;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Future<?>> timers = new HashMap<>();
    private final Context context;
    private final Value exported;
    private int lastTimer;

    /// Opens a page with the globals of `browser.mjs`.
    ///
    /// @param script a module in the same folder, whose exported functions can be run
    BrowserPage(Path folder, String script) throws Exception {
        context = Context.newBuilder("js")
                .allowIO(IOAccess.newBuilder()
                        .fileSystem(FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem()))
                        .build())
                .option("js.esm-eval-returns-exports", "true")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        exported = onThread(() -> {
            context.getBindings("js").putMember("host", host());
            evaluated(folder.resolve("browser.mjs"));
            return evaluated(folder.resolve(script));
        });
    }

    private Value evaluated(Path script) throws IOException {
        return context.eval(
                Source.newBuilder("js", script.toFile()).mimeType(MODULE).build());
    }

    /// Runs a function of the script, and waits for what it promises; fails as it does.
    void run(String function, Object... arguments) throws Exception {
        var failure = new CompletableFuture<String>();
        ProxyExecutable kept = _ -> failure.complete("");
        ProxyExecutable broken = reasons -> failure.complete(text(reasons[0]));
        onThread(() -> exported.invokeMember(function, arguments).invokeMember("then", kept, broken));

        assertThat(failure.get(LONGEST_SECONDS, SECONDS)).as(function).isEmpty();
    }

    /// Where an error comes from, and what else it has.
    private static String text(Value reason) {
        var members = reason.getMemberKeys().stream().map(name -> name + ": " + reason.getMember(name));
        return Stream.concat(Stream.of(reason.getMember("stack").toString()), members)
                .collect(Collectors.joining("\n"));
    }

    private <T> T onThread(Callable<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        return thread.submit(task).get(LONGEST_SECONDS, SECONDS);
    }

    private ProxyObject host() {
        ProxyExecutable after = given -> after(given[0].asLong(), given[1]);
        ProxyExecutable cancel = given -> cancel(given[0].asInt());
        ProxyExecutable uuid = _ -> UUID.randomUUID().toString();
        ProxyExecutable fetch = given -> fetch(given[0], given[1], given[2]);
        return ProxyObject.fromMap(Map.of("after", after, "cancel", cancel, "uuid", uuid, "fetch", fetch));
    }

    private int after(long delay, Value action) {
        var timer = ++lastTimer;
        Runnable due = () -> {
            timers.remove(timer);
            action.executeVoid();
        };
        timers.put(timer, thread.schedule(due, delay, MILLISECONDS));
        return timer;
    }

    private @Nullable Object cancel(int timer) {
        var waiting = timers.remove(timer);
        return waiting != null && waiting.cancel(false);
    }

    /// @param request method, URL, body or null, and names and values of headers in turn
    private @Nullable Object fetch(Value request, Value answered, Value failed) {
        var body = request.getArrayElement(2);
        var sent = HttpRequest.newBuilder(URI.create(text(request, 1)))
                .method(
                        text(request, 0),
                        body.isNull() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.asString()));
        for (var i = 3; i < request.getArraySize(); i += 2) {
            sent.header(text(request, i), text(request, i + 1));
        }
        http.sendAsync(sent.build(), BodyHandlers.ofString())
                .whenCompleteAsync((answer, failure) -> settle(answer, failure, answered, failed), thread);
        return null;
    }

    private static String text(Value list, int index) {
        return list.getArrayElement(index).asString();
    }

    private static void settle(
            @Nullable HttpResponse<String> answer, @Nullable Throwable failure, Value answered, Value failed) {
        if (answer == null) {
            failed.executeVoid(String.valueOf(failure));
        } else {
            answered.executeVoid(answer.statusCode(), answer.body());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        http.shutdownNow();
        context.close(true);
    }
}
