package io.refract.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What each workload cost, round by round.
///
/// Figures are medians of the rounds. Ratios are medians of the rounds' own ratios, since what is measured in one round
/// is measured on a machine in the same mood.
final class Rounds {
    private final Map<String, List<Sample>> requests = new LinkedHashMap<>();
    private final Map<String, List<ByHand>> byHand = new LinkedHashMap<>();

    void add(String workload, Sample round) {
        requests.computeIfAbsent(workload, _ -> new ArrayList<>()).add(round);
    }

    /// What the same costs by hand.
    ///
    /// @param rate times per second
    /// @param postgres microseconds of PostgreSQL's CPU each time
    record ByHand(double rate, double postgres) {}

    void addByHand(String workload, ByHand round) {
        byHand.computeIfAbsent(workload, _ -> new ArrayList<>()).add(round);
    }

    void report(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-26s %9s %8s %8s %9s %9s %9s %8s %8s%n",
                "workload",
                "req/s",
                "p50 ms",
                "p99 ms",
                "java us",
                "pg us",
                "redis us",
                "java x",
                "failed");
        requests.forEach((name, rounds) -> {
            var median = Sample.median(rounds);
            out.printf(
                    Locale.ROOT,
                    "%-26s %9.0f %8.2f %8.2f %9.1f %9.1f %9.1f %8.2f %8d%n",
                    name,
                    median.rate(),
                    median.p50(),
                    median.p99(),
                    median.java(),
                    median.postgres(),
                    median.redis(),
                    ratio(name, Workloads.PLAINTEXT, Sample::java),
                    median.failures());
        });
        reportAgainst(out, "post page by query against the resource", Workloads.PAGE_BY_QUERY, Workloads.PAGE);
        reportAgainst(
                out,
                "post created by the resource against the mutation",
                Workloads.CREATE,
                Workloads.CREATE_BY_MUTATION);
        reportMore(out, "checking an access token", Workloads.BY_TOKEN, Workloads.PLAINTEXT);
        reportMore(out, "checking an API key", Workloads.BY_KEY, Workloads.PLAINTEXT);
        byHand.forEach((name, times) -> {
            var rounds = of(name);
            out.printf(
                    Locale.ROOT,
                    "%s: PostgreSQL %.1f us, by hand %.1f us, ratio %.2f; %.2f times as often by hand; Java / PostgreSQL %.2f%n",
                    name,
                    Sample.median(rounds).postgres(),
                    median(rounds.size(), round -> times.get(round).postgres()),
                    median(
                            rounds.size(),
                            round -> rounds.get(round).postgres()
                                    / times.get(round).postgres()),
                    median(
                            rounds.size(),
                            round -> times.get(round).rate() / rounds.get(round).rate()),
                    median(
                            rounds.size(),
                            round ->
                                    rounds.get(round).java() / rounds.get(round).postgres()));
        });
    }

    private void reportAgainst(PrintStream out, String what, String one, String other) {
        if (requests.containsKey(one) && requests.containsKey(other)) {
            out.printf(
                    Locale.ROOT,
                    "%s: Java %.2f, PostgreSQL %.2f, together %.2f%n",
                    what,
                    ratio(one, other, Sample::java),
                    ratio(one, other, Sample::postgres),
                    ratio(one, other, round -> round.java() + round.postgres()));
        }
    }

    private void reportMore(PrintStream out, String what, String one, String other) {
        if (requests.containsKey(one) && requests.containsKey(other)) {
            var rounds = of(one);
            var base = of(other);
            out.printf(
                    Locale.ROOT,
                    "%s: Java %.1f us%n",
                    what,
                    median(
                            rounds.size(),
                            round -> rounds.get(round).java() - base.get(round).java()));
        }
    }

    private double ratio(String workload, String to, ToDoubleFunction<Sample> figure) {
        var rounds = of(workload);
        var base = of(to);
        return median(
                rounds.size(),
                round -> figure.applyAsDouble(rounds.get(round)) / figure.applyAsDouble(base.get(round)));
    }

    private List<Sample> of(String workload) {
        return Objects.requireNonNull(requests.get(workload), workload);
    }

    private static double median(int rounds, IntToDoubleFunction figure) {
        return IntStream.range(0, rounds).mapToDouble(figure).sorted().toArray()[rounds / 2];
    }
}
