package de.motivag.events;

/**
 * A value about a person that is stored sealed and never published: names, free text, circumstances. Whoever reads it
 * has to say what happens in each of the three cases. None of them prints its value.
 */
public sealed interface Confidential<T> {
    /** Readable here and now. */
    record Open<T>(T value) implements Confidential<T> {
        @Override
        public String toString() {
            return "open";
        }
    }

    /** There is a value, and it is not for this reader: so in every published event. */
    record Withheld<T>() implements Confidential<T> {
        @Override
        public String toString() {
            return "withheld";
        }
    }

    /** There was a value; its key was destroyed on the person's request (Art. 17 GDPR). */
    record Shredded<T>() implements Confidential<T> {
        @Override
        public String toString() {
            return "shredded";
        }
    }

    static <T> Confidential<T> of(T value) {
        return new Open<>(value);
    }
}
