/// The data API over HTTP: any model, any question of the query language, and the catalog that describes itself.
///
/// Paths, parameters and bodies come in and become queries for the engine; the engine's bytes go out as they are. This
/// package rejects models and operations that do not exist, and arguments that are about the request rather than
/// about rows (`explain`, `cache`, `meta`); the query itself is read by `io.refract.query.json`.
@NullMarked
package io.refract.data;

import org.jspecify.annotations.NullMarked;
