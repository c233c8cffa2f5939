/// Secrets of others at rest: texts that the program needs again, and that nobody who reads the database shall have.
///
/// A text comes in together with its place, which it is bound to; what may be stored goes out, and the other way
/// round. Rejected is what no key opens, which is a fault and not an answer; keys that cannot be used keep the program
/// from starting. The same keys seal what the program hands out and wants back as it was.
@NullMarked
package io.refract.encryption;

import org.jspecify.annotations.NullMarked;
