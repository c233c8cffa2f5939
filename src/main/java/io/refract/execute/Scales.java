package io.refract.execute;

/// Tells which statements are heavy: those that the compiler says are, that the planner expects to be, or that were.
final class Scales {
    /// After so many runs experience says more than the planner.
    private static final int EXPERIENCED = 20;

    private final long lightNanos;
    private final long stallNanos;
    private final double lightCost;

    Scales(DatabaseConfig config) {
        this.lightNanos = config.lightTime().toNanos();
        this.stallNanos = config.stall().toNanos();
        this.lightCost = config.lightCost();
    }

    /// What the program asks for was chosen with care, so it is given more time.
    boolean isHeavy(Statement statement) {
        var known = statement.experience();
        return statement.heavy()
                || known.nanos() > (statement.isClients() ? lightNanos : stallNanos)
                || known.estimate() > lightCost && known.runs() < EXPERIENCED;
    }
}
