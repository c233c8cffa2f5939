package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    @ParameterizedTest
    @CsvSource({"4, 1, 0, 1, 0, 0, 1", "8, 1, 0, 1, 0, 0, 5", "20, 2, 2, 1, 1, 2, 11", "100, 2, 2, 1, 6, 12, 76"})
    void aLimitOfAllConnectionsIsDividedAndKept(
            int limit, int pipelined, int spare, int heavy, int stream, int held, int write) {
        var shares = Shares.of(OptionalInt.of(limit), TestDatabaseConfig.SHORT);

        assertThat(shares).isEqualTo(new Shares(pipelined, spare, heavy, stream, held, write));
        assertThat(1
                        + shares.pipelined()
                        + shares.spare()
                        + shares.heavy()
                        + shares.stream()
                        + shares.held()
                        + shares.write())
                .isEqualTo(limit);
    }
}
