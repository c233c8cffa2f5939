package io.refract.identity;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An e-mail address as the table of users takes it: words or quoted text between dots, up to 64 characters, and a
/// domain, or an address of the net in brackets.
@Size(max = 254)
@Email(regexp = EmailAddress.FORM, message = "must be an e-mail address")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface EmailAddress {
    String WORD = "[\\w!#$%&'*+/=?^`{|}~\\x{80}-\\x{10FFFF}-]++";
    String QUOTED = "\"(?:[\\w!#$%&'*.(),<>\\[\\]:;+/=?^`{|}~\\x{80}-\\x{10FFFF}-]|\\\\[\\\\\"])++\"";
    String LOCAL = "(?:" + WORD + "|" + QUOTED + ")";
    String LABEL = "(?!-)(?=[^.]{1,63}(?:\\.|\\z))" + WORD + "(?<!-)";
    String NET = "\\[(?:\\d{1,3}(?:\\.\\d{1,3}){3}|IPv6:[0-9a-fA-F:.]{2,45})\\]";

    /// No white space of any script, no second `@`; then the halves.
    String FORM = "(?=(?U:[^@\\s]{1,64}@[^@\\s]+)\\z)" + LOCAL + "(?:\\." + LOCAL + ")*@(?:" + LABEL + "(?:\\." + LABEL
            + ")*|" + NET + ")";
}
