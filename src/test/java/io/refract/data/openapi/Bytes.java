package io.refract.data.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.data.MetaOfModels;
import io.refract.data.Served;
import io.refract.engine.MappedCatalog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Prints what this process says of the API: the description, and the models of `$meta` for each kind of caller, a
/// line each. Arguments are the folders of the classes.
final class Bytes {
    private Bytes() {}

    public static void main(String[] arguments) throws IOException {
        var classes = CompiledClasses.in(Arrays.stream(arguments).map(Path::of).toArray(Path[]::new));
        var served =
                new Served(MappedCatalog.of(classes.annotated(MappedCatalog.MARKS)), classes.instances(Policy.class));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(new ObjectMapper().writeValueAsString(ApiDescription.of(classes)));
        for (var kind : List.of(CallerKind.ANONYMOUS, CallerKind.USER, CallerKind.MODERATOR, CallerKind.ADMIN)) {
            out.println(MetaOfModels.of(served.seenBy(kind)));
        }
    }
}
