package de.motivag.events;

/**
 * A record that is one text or one number in JSON and refuses invalid values. Its type declares the valid values with
 * {@link TextForm} or {@link NumberSteps}, for requests and schemas alike.
 */
public interface Scalar<T> {
    T value();
}
