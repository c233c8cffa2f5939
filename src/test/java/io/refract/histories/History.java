package io.refract.histories;

import java.util.List;
import java.util.Map;

/// What happened.
///
/// @param orders the versions of each row in the order in which they were stored: the first one, and
/// those of transactions that were committed
record History(List<Transaction> transactions, Map<String, List<String>> orders) {
    List<Transaction> committed() {
        return transactions.stream().filter(Transaction::committed).toList();
    }
}
