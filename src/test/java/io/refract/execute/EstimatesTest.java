package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the cost of the whole plan
            {"Plan": {"Total Cost": 17.5, "Plans": [{"Total Cost": 9000.0, "Filter": "(a = 1)"}]}}            | 17.5
            # all rows may have to be tested, whatever the limit above them
            {"Plan": {"Total Cost": 17.5, "Plans": [{"Total Cost": 9000.0, "Filter": "(SubPlan 1)"}]}}        | 9000.0
            {"Plan": {"Total Cost": 17.5, "Plans": [{"Total Cost": 9000.0, "Join Filter": "(SubPlan 1)"}]}}   | 9000.0
            # a table of results is made once
            {"Plan": {"Total Cost": 17.5, "Plans": [{"Total Cost": 9000.0, "Filter": "(hashed SubPlan 1)"}]}} | 17.5
            # what a client writes is text
            {"Plan": {"Total Cost": 17.5, "Plans": [{"Total Cost": 9000.0, "Filter": "((a = '\\"Total Cost\\": 1') OR (SubPlan 1))"}]}} | 9000.0
            {"Plan": {"Total Cost": 17.5, "Plans": [{"Total Cost": 9000.0, "Index Cond": "(a = '\\"Total Cost\\": 1')", "Filter": "(SubPlan 1)"}]}} | 9000.0
            {"Plan": {"Total Cost": 17.5, "Plans": [{"Total Cost": 90.0, "Filter": "(SubPlan 1)"}, {"Total Cost": 20.0, "Filter": "(SubPlan 2)"}]}} | 90.0
            """)
    void theWorstCaseCounts(String plan, double cost) {
        assertThat(Estimates.cost(_ -> plan)).isEqualTo(cost);
    }
}
