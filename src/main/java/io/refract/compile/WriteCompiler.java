package io.refract.compile;

import io.refract.compile.CompiledWrite.CompiledStep;
import io.refract.plan.Step;
import io.refract.plan.WritePlan;

/// Makes statements of the steps of a write.
public final class WriteCompiler {
    private final Compiler reads;

    /// @param reads compiles what is answered
    public WriteCompiler(Compiler reads) {
        this.reads = reads;
    }

    /// @throws io.refract.kernel.Failure `TOO_COMPLEX` as [Compiler#compile]
    public CompiledWrite compile(WritePlan plan) {
        return new CompiledWrite(
                plan.label(), plan.steps().stream().map(this::step).toList(), plan.made(), plan.answer());
    }

    private CompiledStep step(Step step) {
        return switch (step) {
            case Step.Find find -> FindCompiler.find(find);
            case Step.Insert insert -> InsertCompiler.insert(insert);
            case Step.InsertTable insert -> TableCompiler.table(insert);
            case Step.Link link -> InsertCompiler.link(link);
            case Step.Update update -> ChangeCompiler.update(update);
            case Step.Delete delete -> ChangeCompiler.delete(delete);
            case Step.Read read -> CompiledStep.of(read, reads.compile(read.plan()));
        };
    }
}
