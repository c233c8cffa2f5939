package io.refract.data;

import io.refract.http.answers.PathMethods;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which methods the operations of the data API have.
@Singleton
class DataMethods implements PathMethods {
    /// What all of their paths begin with.
    static final String PATHS = "/api/v1/data/";

    static final List<String> OF_READS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    private static final List<String> OF_META = List.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<String> OF_CALLS = List.of(HttpMethod.POST);

    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(PATHS) + "(?<model>[^/]+)(?:/(?<operation>[^/]+))?/?");

    private final Served served;

    DataMethods(Served served) {
        this.served = served;
    }

    @Override
    public Optional<List<String>> of(String path) {
        var names = PATH.matcher(path);
        if (!names.matches()) {
            return Optional.empty();
        }
        var model = names.group("model").replace(Signed.ENCODED, Signed.SIGN);
        var operation = names.group("operation");
        return Optional.of(operation == null ? ofModel(model) : ofOperation(model, operation));
    }

    private List<String> ofModel(String model) {
        if (model.equals(MetaResource.NAME)) {
            return OF_META;
        }
        if (model.equals(CanResource.NAME)) {
            return OF_CALLS;
        }
        throw served.incomplete(model);
    }

    private List<String> ofOperation(String model, String operation) {
        if (model.equals(CacheResource.NAME) && operation.equals(CacheResource.OPERATION)) {
            return OF_CALLS;
        }
        if (model.equals(BatchResource.NAME) && operation.equals(BatchResource.OPERATION)) {
            return OF_CALLS;
        }
        return served.writing(model, operation).map(DataMethods::of).orElseGet(() -> {
            served.route(model, operation);
            return OF_READS;
        });
    }

    static List<String> of(WriteRoute route) {
        return switch (route.operation().act()) {
            case MAKE -> List.of(HttpMethod.POST);
            case CHANGE -> List.of(HttpMethod.PATCH, HttpMethod.PUT);
            case DELETE -> List.of(HttpMethod.DELETE);
        };
    }
}
