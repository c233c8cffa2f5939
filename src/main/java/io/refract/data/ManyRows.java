package io.refract.data;

import io.refract.http.LargeCalls;
import io.refract.query.json.WriteOperation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.regex.Pattern;

/// Calls that make many rows may have large bodies.
@Singleton
class ManyRows implements LargeCalls {
    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(DataMethods.PATHS) + "[^/]+/(?:" + WriteOperation.CREATE_MANY.clientName()
                    + '|' + WriteOperation.CREATE_MANY_AND_RETURN.clientName() + ")/?");

    @Override
    public boolean contain(String method, String path) {
        return method.equals(HttpMethod.POST) && PATH.matcher(path).matches();
    }
}
