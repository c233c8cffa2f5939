/// What holds for several pods together: the packaged program, several times, with the options of the image.
///
/// They are tagged `packaged`, and run in `./mvnw verify` after the program was packaged.
@NullMarked
package io.refract.pods;

import org.jspecify.annotations.NullMarked;
