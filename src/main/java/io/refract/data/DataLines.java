package io.refract.data;

import io.refract.engine.LineStreams;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.LineAnswer;
import io.refract.http.answers.LineAnswers;
import io.refract.query.json.QueryReader;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers `findMany` in lines, with as many rows as there are.
@Singleton
class DataLines {
    private final LineStreams streams;
    private final QueryReader queries;
    private final CurrentRequest request;
    private final LineAnswers answers;

    DataLines(LineStreams streams, Served served, QueryConfig config, CurrentRequest request, LineAnswers answers) {
        this.streams = streams;
        this.queries = new QueryReader(served.catalog(), config.limits());
        this.request = request;
        this.answers = answers;
    }

    Uni<RestResponse<LineAnswer>> to(Route route, Arguments asked) {
        var caller = request.caller();
        var query = queries.endless(route.model().name(), asked.query(), streams.mostRows(caller), asked.violations());
        return answers.of(outlet -> streams.run(query, caller, outlet));
    }
}
