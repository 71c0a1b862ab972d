package de.motivag.kit.web;

import de.motivag.kit.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that staff front ends may post; the record is the request's body. Parts of the path in braces are components
 * of the record and need not stand in the body again.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Post {
    /** Such as {@code /referrals/{referral}/decide-route}. */
    String path();

    Role[] roles();

    /** What it does, in one sentence, for the API's description. */
    String summary();
}
