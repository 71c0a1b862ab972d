package de.motivag.events;

/**
 * An event that only records something, such as a contact. The state on which the commands of its stream decide does
 * not change.
 */
public interface PlainRecord extends Event {}
