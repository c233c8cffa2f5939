/// Histories of transactions that ran at once, and what is wrong with them.
///
/// What clients have read and written over HTTP comes in, and the cycles and other phenomena come out
/// that a level of isolation forbids: Adya's, found as Elle does, by the dependencies between
/// transactions. Sources: A. Adya, Weak Consistency: A Generalized Theory and Optimistic Implementations
/// for Distributed Transactions, 1999; K. Kingsbury and P. Alvaro, Elle: Inferring Isolation Anomalies
/// from Experimental Observations, 2020.
@NullMarked
package io.refract.histories;

import org.jspecify.annotations.NullMarked;
