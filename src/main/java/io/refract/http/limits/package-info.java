/// How often callers may ask, and how much they may make the database work.
///
/// In come callers and addresses; out goes nothing but a refusal, with the time after which it is worth another try.
/// Each pod counts by itself, in bounded memory; failed logins and mails are counted by all pods together besides.
@NullMarked
package io.refract.http.limits;

import org.jspecify.annotations.NullMarked;
