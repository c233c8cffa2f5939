/// The immutable description of the models: fields, relations, types and what is computed from them.
///
/// Built once at start-up from the entities' mapping; every name that a client uses is resolved against it, and every
/// identifier in a statement comes from it. It rejects descriptions that contradict themselves.
@NullMarked
package io.refract.catalog;

import org.jspecify.annotations.NullMarked;
