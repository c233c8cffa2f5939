package io.refract.plan;

import java.util.List;

/// A write, resolved: steps in the order in which they take effect.
///
/// @param label a name for metrics and logs
/// @param made how many keys of new rows the server makes
/// @param answer which step tells what is answered: a [Step.Read], or one whose number of rows is wanted
public record WritePlan(String label, List<Step> steps, int made, int answer) {
    public WritePlan {
        steps = List.copyOf(steps);
    }

    public WritePlan with(List<Step> newSteps) {
        return new WritePlan(label, newSteps, made, answer);
    }
}
