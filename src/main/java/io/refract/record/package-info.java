/// What the resources of all features do alike with the records of a model.
///
/// In come a model with what is written of it, and a feature's entities; out go rows that are locked, changed and read
/// back, and pages of what belongs to a record. Rejected is what nobody sees (`P2025`), what somebody may not do to the
/// record of another (`FORBIDDEN`), and versions that have passed; the rules of a single model are its feature's.
@NullMarked
package io.refract.record;

import org.jspecify.annotations.NullMarked;
