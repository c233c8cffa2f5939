package io.refract.data;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The bodies of batches. Calls are `model.operation arguments`, with `'` for `"`.
final class BatchBody {
    static final String PATH = "/api/v1/data/$transaction/sequential";

    private BatchBody() {}

    static String of(String... calls) {
        return Arrays.stream(calls).map(BatchBody::call).collect(Collectors.joining(",", "[", "]"));
    }

    static String call(String call) {
        var parts = call.split("[. ]", 3);
        return Writing.json("{'model':'%s','op':'%s','args':%s}".formatted(parts[0], parts[1], parts[2]));
    }
}
