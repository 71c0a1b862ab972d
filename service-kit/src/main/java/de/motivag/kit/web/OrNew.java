package de.motivag.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the id of something new, which the caller may choose to make the creation repeatable; if missing, the service
 * generates it. A chosen id must be a UUID of version 7 or 4, because ids of other versions are derived. Every other id
 * of a request refers to an existing stream and creates none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OrNew {}
