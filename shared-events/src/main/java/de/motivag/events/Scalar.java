package de.motivag.events;

/**
 * A record that is one text or one number in JSON and refuses what it cannot be. Its type says with {@link TextForm} or
 * {@link NumberSteps} what it can be, for requests and schemas alike.
 */
public interface Scalar<T> {
    T value();
}
