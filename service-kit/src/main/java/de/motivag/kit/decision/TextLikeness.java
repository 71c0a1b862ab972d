package de.motivag.kit.decision;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares texts as people read them: ignores case, the width of blanks and invisible characters. */
public final class TextLikeness {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&\\S]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private TextLikeness() {}

    /** Returns a normal form that is equal for texts that look alike, and only for those. */
    public static String of(String text) {
        var unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var seen = UNSEEN.matcher(unified).replaceAll("");
        return BLANKS.matcher(seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
