package io.refract.histories;

/// Why one transaction comes before another in every serial order of a history.
record Dependency(Transaction from, Kind kind, String key, Transaction to) {
    enum Kind {
        /// The later one has overwritten what the earlier one had written.
        WRITE_WRITE,
        /// The later one has read what the earlier one had written.
        WRITE_READ,
        /// The later one has overwritten what the earlier one had read.
        READ_WRITE
    }

    @Override
    public String toString() {
        return from + " -" + kind + " " + key + "-> " + to;
    }
}
