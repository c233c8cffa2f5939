/// What the people who run Refract may set, and whether they have set it right.
///
/// The build writes the table of all settings out of the interfaces that the configuration is mapped to. What was given
/// comes in; one line for each thing that is wrong goes out, before anything else is started. It rejects whatever is
/// outside the bounds, unknown or misspelt, and shows no secret.
@NullMarked
package io.refract.settings;

import org.jspecify.annotations.NullMarked;
