package io.refract.interactive;

import io.refract.access.Caller;
import io.refract.transaction.HeldTransaction;

/// A transaction that this pod holds.
///
/// @param name as clients call it
/// @param owner who has begun it
record OpenTransaction(String name, Caller.SignedIn owner, HeldTransaction held, Sequence sequence) {}
