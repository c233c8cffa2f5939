/// What users are told: each reads and marks their own, staff send many at once.
///
/// In come requests; out go pages of the caller's notifications. Rejected are notifications of others, which do not
/// exist
/// for the caller, and batches by anybody but staff. What is said twice to the same user is told once.
@NullMarked
package io.refract.notifications;

import org.jspecify.annotations.NullMarked;
