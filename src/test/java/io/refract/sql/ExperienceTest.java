package io.refract.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExperienceTest {
    @Test
    void aCopySharesWhatThePlannerThinksAndNothingElse() {
        var experience = new Experience(Set.of("posts"));
        experience.took(1_000);
        var copy = experience.copy();

        copy.estimated(12);
        copy.took(1_000_000);

        assertThat(copy.nanos()).isGreaterThan(experience.nanos());
        assertThat(experience.runs()).isOne();
        assertThat(experience.estimate()).isEqualTo(12);
        assertThat(experience.copy().isEstimated()).isTrue();
    }
}
