/// What the entities of all features have in common.
///
/// Features extend it; nothing else uses it. It rejects nothing: the rules are the database's.
@NullMarked
package io.refract.entity;

import org.jspecify.annotations.NullMarked;
