package de.motivag.kit.decision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rule that may refuse a command. Each service implements it as an enum, so that every rule has its texts. */
public interface Rule {
    /**
     * A text in German and English.
     *
     * @param de German text
     * @param en English text
     */
    record Bilingual(String de, String en) {}

    /**
     * The texts of a refusal.
     *
     * @param status HTTP status: 404 if the id in the path is unknown, 422 if a value is wrong in every state, 409
     * if the state or an unknown id in the body is the reason
     * @param detail text with a placeholder for each value of a refusal
     * @param advice text on the possible action of the caller; without it, the advice for the status applies
     */
    record Wording(
            int status,
            String german,
            String english,
            @Nullable Bilingual detail,
            @Nullable Bilingual advice) {
        public Wording(int status, String german, String english) {
            this(status, german, english, null, null);
        }

        public Wording detail(String german, String english) {
            return new Wording(status, this.german, this.english, new Bilingual(german, english), advice);
        }

        public Wording advice(String german, String english) {
            return new Wording(status, this.german, this.english, detail, new Bilingual(german, english));
        }
    }

    String name();

    Wording wording();

    default int status() {
        return wording().status();
    }

    default String german() {
        return wording().german();
    }

    default String english() {
        return wording().english();
    }

    /** The stable last part of the problem type, such as {@code seat-taken} for {@code SEAT_TAKEN}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
