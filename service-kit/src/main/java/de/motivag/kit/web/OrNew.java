package de.motivag.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The id of something new, which the caller may choose so that the creation can be repeated; where none is sent, it is made
 * here. A chosen one has to be a UUID of version 7 or 4: ids of other versions are derived. Every other id of a request
 * refers to something that is there, and no stream begins under it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OrNew {}
