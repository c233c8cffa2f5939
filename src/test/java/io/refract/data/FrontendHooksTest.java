package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// Frontend hooks of the Prisma family, as their package has them, read through the data API: `src/test/hooks`.
@QuarkusTest
class FrontendHooksTest {
    @Test
    void unmodifiedHooksReadEveryOperationAndUnderstandEveryError() throws Exception {
        var author = Authors.user();
        author.publishes("Alpha");
        author.publishes("Beta");
        var hooks = NodeProject.of(Path.of("src", "test", "hooks"));
        var server = ConfigProvider.getConfig().getValue("test.url", String.class);

        var read = hooks.run(
                "node", "hooks.mjs", server, "dev:" + author.id(), author.id().toString());

        assertThat(read.code()).as(read.output()).isZero();
        assertThat(read.output()).contains("all hooks read");
    }
}
