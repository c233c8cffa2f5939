/// What is proved by mail, with a mail server of the test's.
@org.jspecify.annotations.NullMarked
package io.refract.identity.proofs;
