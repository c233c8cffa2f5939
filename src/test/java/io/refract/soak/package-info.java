/// Lets anonymous attackers of every kind loose on the packaged program, beside ordinary readers:
/// `./mvnw verify -Psoak`.
///
/// The program runs with the options of the image. It has to live, its memory has to stay level, and ordinary reads
/// have to be answered almost as quickly as in quiet. A new kind of attack is one more constant of `Attack`.
@NullMarked
package io.refract.soak;

import org.jspecify.annotations.NullMarked;
