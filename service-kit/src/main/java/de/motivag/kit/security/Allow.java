package de.motivag.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The roles that may call an endpoint. An endpoint without this annotation cannot be called at all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allow {
    Role[] value() default {};

    /** Whether the endpoint is open without a token; the security filters have to let it through as well. */
    boolean everybody() default false;
}
