package de.motivag.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an enum whose constants grow with every release. The schemas of events do not list them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ListedElsewhere {
    /** The address or page that lists the constants. */
    String value();
}
