/// Where the servers are that Refract works with, as the person who starts it writes it.
///
/// Addresses come in as texts; hosts, who asks, TLS and what is said of sessions go out, for whatever client connects.
/// Rejected is what means nothing, and what means something that is not done here: in one line that names the setting
/// and the reason, and never repeats a text that may be a piece of a password.
@NullMarked
package io.refract.address;

import org.jspecify.annotations.NullMarked;
