package io.refract.data;

import io.refract.http.LargeCalls;
import io.refract.query.json.WriteOperation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calls that make many rows may have large bodies.
@Singleton
class ManyRows implements LargeCalls {
    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(DataMethods.PATHS) + "[^/]+/(?:" + names() + ")/?");

    private static String names() {
        return Stream.of(WriteOperation.CREATE_MANY, WriteOperation.CREATE_MANY_AND_RETURN, WriteOperation.UPSERT_MANY)
                .map(WriteOperation::clientName)
                .collect(Collectors.joining("|"));
    }

    @Override
    public boolean contain(String method, String path) {
        return method.equals(HttpMethod.POST) && PATH.matcher(path).matches();
    }
}
