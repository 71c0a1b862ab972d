package de.motivag.kit.web;

import de.motivag.kit.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that front ends of staff may post; the record is the request's body. Path variables are components of
 * the record and need not be repeated in the body.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Post {
    /** The path, such as {@code /referrals/{referral}/decide-route}. */
    String path();

    Role[] roles();

    /** A summary of the command in one sentence, for the API description. */
    String summary();

    /**
     * The address that the command creates for anybody who knows it, such as {@code /calendars/{secret}.ics}. A new
     * secret takes the place of {@code {secret}}. Empty for all other commands.
     */
    String link() default "";
}
