/// Secret keys as the person who starts the program gives them.
///
/// Settings, files and folders come in; texts of keys go out, for whoever knows what keys look like. Rejected are files
/// that cannot be read, in one line without a word of what stands there, which keeps the program from starting.
@NullMarked
package io.refract.keys;

import org.jspecify.annotations.NullMarked;
