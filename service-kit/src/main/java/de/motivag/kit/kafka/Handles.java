package de.motivag.kit.kafka;

import de.motivag.events.Event;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The events of its kind that a {@link Reaction} handles, if it skips the others. Their JSON is then not even parsed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Handles {
    Class<? extends Event>[] value();
}
