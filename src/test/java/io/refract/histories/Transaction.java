package io.refract.histories;

import java.util.List;
import java.util.stream.Stream;

/// What one client did at a time, in order.
record Transaction(int number, boolean committed, List<Operation> operations) {
    Stream<Operation.Read> reads() {
        return operations.stream().filter(Operation.Read.class::isInstance).map(Operation.Read.class::cast);
    }

    Stream<Operation.Write> writes() {
        return operations.stream().filter(Operation.Write.class::isInstance).map(Operation.Write.class::cast);
    }

    @Override
    public String toString() {
        return "T" + number;
    }
}
