package de.motivag.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values of a {@link Scalar} that is a number. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NumberSteps {
    String min();

    String max();

    /** Every value is a multiple of it. */
    String step();
}
