package io.refract.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.catalog.ScalarType;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistersTest {
    @Test
    void aKeyThatIsNotNotedYetIsAnyKeyToThePlanner() {
        var noted = List.of(Select.Item.of(Registers.one(3)), Select.Item.of(Registers.all(12, ScalarType.ID)));
        var sql = Renderer.render(Select.of(noted, new From.Table("public", "posts", "p0"), new Expression.Truth(true)))
                .text();

        assertThat(sql).contains("nullif(current_setting('refract.row_3', true), '')::uuid,");
        assertThat(Registers.unknownIn(sql))
                .isEqualTo("select (select nullif(current_setting('refract.row_3', true), ''))::uuid,"
                        + " (select nullif(current_setting('refract.row_12', true), ''))::uuid[] from public.posts p0");
    }
}
