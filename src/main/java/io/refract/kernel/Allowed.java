package io.refract.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a setting may be, said where the configuration declares it and nowhere else: the program refuses to start with
/// anything else, in the words of whoever has set it.
///
/// Amounts are written as in a setting: `500`, `0.1`, `30s`, `16M`. Numbers, times and sizes need both bounds, or the
/// build fails.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Allowed {
    /// The least amount.
    String least() default "";

    /// The greatest amount.
    String most() default "";

    /// Another setting, by its full name, that is no smaller than this one.
    String notAbove() default "";

    /// What a text has to look like.
    Form form() default Form.ANY;

    /// Whether the value is never shown.
    boolean secret() default false;

    /// Forms of texts.
    enum Form {
        /// Whatever is not empty.
        ANY,
        /// What browsers call an origin: `https://app.example.com`.
        ORIGIN,
        /// Where people find something: `https://app.example.com/path`, without a slash at the end.
        WEB_ADDRESS,
        /// Whom mails come from: `hello@example.com`, `Example <hello@example.com>`.
        MAILBOX,
        /// A domain: `example.com`.
        DOMAIN,
        /// How many proxies there are, or their addresses and networks: `1`, `10.0.0.0/8,fd00::/8`.
        PROXIES
    }
}
