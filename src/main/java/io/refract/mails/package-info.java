/// Mails on their way out, by an outbox: a table that is written in the transaction of what causes a mail,
/// and a job that sends what is due.
///
/// What kind of mail goes to whom comes in; what it says is written by a [Letter] of the kind when it is
/// sent, so that no secret waits in the table. Nobody waits for a mail server: one that is slow or gone is
/// tried again later, for some hours.
@NullMarked
package io.refract.mails;

import org.jspecify.annotations.NullMarked;
