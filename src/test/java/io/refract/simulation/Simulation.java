package io.refract.simulation;

import io.refract.testing.Api;
import io.refract.testing.Together;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Clients that make transactions at once, each as somebody else.
public final class Simulation {
    private final int transactions;
    private final int clients;
    private final long seed;
    private final AtomicInteger repeated = new AtomicInteger();

    /// @param transactions in all
    public Simulation(int transactions, int clients, long seed) {
        this.transactions = transactions;
        this.clients = clients;
        this.seed = seed;
    }

    /// How many requests were not the first ones.
    public int repeated() {
        return repeated.get();
    }

    /// Runs to its end, and gives what each client has come to know.
    ///
    /// @param name of the run, with which all names begin
    /// @param doors addresses of the program, each as good as another
    /// @param tokens of each client
    public List<List<Course>> run(String name, List<URI> doors, IntFunction<String> tokens) {
        return Together.run(clients, client -> {
            try (var http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                var api = new Api(http, doors.getFirst(), tokens.apply(client));
                var simulated = new SimulatedClient(new Patient(api, doors, repeated), new Random(seed + client));
                var courses = new ArrayList<Course>();
                for (var i = 0; i < transactions / clients; i++) {
                    courses.add(simulated.run("%s-%d-%d".formatted(name, client, i)));
                }
                return List.copyOf(courses);
            }
        });
    }
}
