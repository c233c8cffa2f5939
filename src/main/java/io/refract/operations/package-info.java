/// What the people who run Refract need: commands, health, and a developer's first start.
///
/// Commands and probes come in; their effects on the database and short reports go out. Commands may block and use
/// JDBC as the database's owner; nothing that serves requests does. It rejects unusable arguments of commands.
@NullMarked
package io.refract.operations;

import org.jspecify.annotations.NullMarked;
