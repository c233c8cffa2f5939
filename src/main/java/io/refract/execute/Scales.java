package io.refract.execute;

/// Tells which statements are heavy: those that the compiler says are, and of those that clients have chosen also what
/// the planner expects to be, or what was. And which have large answers.
///
/// What the program asks for was weighed when it was written. It serves as a measure: on a machine that has too much to
/// do, all takes longer, and nothing is heavier for that.
final class Scales {
    /// After so many runs experience says more than the planner.
    private static final int EXPERIENCED = 20;

    /// So many times what is usual may be taken.
    private static final int UNUSUAL = 8;

    private static final int FORGETTING = 64;
    private static final long MOST_NANOS = 50_000_000;

    private final long lightNanos;
    private final double lightCost;
    private final long lightBytes;

    /// About what a light statement of the program takes. Threads may miss what others write.
    private long usualNanos;

    Scales(DatabaseConfig config) {
        this.lightNanos = config.lightTime().toNanos();
        this.lightCost = config.lightCost();
        this.lightBytes = config.lightAnswer().asLongValue();
    }

    boolean isHeavy(Statement statement) {
        return statement.heavy() || statement.isClients() && isDear(statement);
    }

    private boolean isDear(Statement statement) {
        var known = statement.experience();
        return known.nanos() > Math.max(lightNanos, UNUSUAL * usualNanos)
                || known.estimate() > lightCost && known.runs() < EXPERIENCED;
    }

    /// Whether those behind it would wait until its answer has been read and written.
    boolean isLarge(Statement statement) {
        return statement.isClients() && statement.treatment().expectedBytes() > lightBytes;
    }

    /// Notes what a light statement took.
    void weigh(Statement statement, long nanos) {
        if (!statement.isClients()) {
            usualNanos += (Math.min(nanos, MOST_NANOS) - usualNanos) / FORGETTING;
        }
    }
}
