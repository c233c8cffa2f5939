/// Measures what requests cost, on real servers: `./mvnw verify -Pbenchmark`.
///
/// CPU times come from the operating system's accounting of each process, because they hold on a noisy machine where
/// rates do not; rounds of all workloads alternate, and what is printed are medians and ratios to a plaintext
/// endpoint.
@NullMarked
package io.refract.benchmark;

import org.jspecify.annotations.NullMarked;
