package io.refract.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one round of a workload cost.
///
/// @param rate requests per second
/// @param p50 milliseconds
/// @param p99 milliseconds
/// @param java microseconds of CPU per request, of the server
/// @param postgres microseconds of CPU per request, of PostgreSQL
/// @param redis microseconds of CPU per request, of Redis
/// @param failures requests that were not answered with success
record Sample(double rate, double p50, double p99, double java, double postgres, double redis, int failures) {
    /// The median of each figure; failures are added up.
    static Sample median(List<Sample> rounds) {
        return new Sample(
                middle(rounds, Sample::rate),
                middle(rounds, Sample::p50),
                middle(rounds, Sample::p99),
                middle(rounds, Sample::java),
                middle(rounds, Sample::postgres),
                middle(rounds, Sample::redis),
                rounds.stream().mapToInt(Sample::failures).sum());
    }

    private static double middle(List<Sample> rounds, ToDoubleFunction<Sample> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static double percentile(long[] sortedNanos, double share) {
        return sortedNanos.length == 0
                ? 0
                : sortedNanos[(int) Math.min(sortedNanos.length - 1, sortedNanos.length * share)] / 1e6;
    }
}
