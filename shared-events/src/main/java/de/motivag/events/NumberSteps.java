package de.motivag.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The allowed numbers of a {@link Scalar}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NumberSteps {
    String min();

    String max();

    /** The step, of which every value is a multiple. */
    String step();
}
