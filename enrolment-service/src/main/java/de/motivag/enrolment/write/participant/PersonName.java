package de.motivag.enrolment.write.participant;

import static de.motivag.enrolment.EnrolmentRule.NO_NAME;

import de.motivag.kit.decision.RuleViolated;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which names of people and places are stored and compared: composed characters (NFC) as DIN 91379
 * requires, without invisible characters, with single blanks. Every letter is accepted.
 */
public final class PersonName {
    /** Format and control characters, except for blanks such as the tabulator. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&\\S]+");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    /** Modifier letters such as ʹ and ʿ are no name without another letter; the fillers of Hangul are invisible. */
    private static final Pattern LETTER = Pattern.compile("[\\p{L}&&[^\\p{Lm}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]]");

    private PersonName() {}

    public static String normal(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        var visible = INVISIBLE.matcher(composed).replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    /** @throws RuleViolated if the name has no letter */
    public static void require(@Nullable String name, String pointer) {
        if (name != null && !LETTER.matcher(name).find()) {
            throw new RuleViolated(NO_NAME, pointer);
        }
    }
}
