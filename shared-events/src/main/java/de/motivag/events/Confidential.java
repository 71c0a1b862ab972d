package de.motivag.events;

/**
 * A value about a person, such as a name, free text or circumstances. It is stored encrypted and never published.
 * Readers must handle each of the three cases. None of them prints its value.
 */
public sealed interface Confidential<T> {
    /** A value that is readable here. */
    record Open<T>(T value) implements Confidential<T> {
        @Override
        public String toString() {
            return "open";
        }
    }

    /** A value that this reader may not see, as in every published event. */
    record Withheld<T>() implements Confidential<T> {
        @Override
        public String toString() {
            return "withheld";
        }
    }

    /** A value whose key was destroyed on the person's request (Art. 17 GDPR). */
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
