package de.motivag.kit.decision;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts compared as people read them: without regard to case, to the width of blanks and to what cannot be seen. */
public final class TextLikeness {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&\\S]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private TextLikeness() {}

    /** The same for any two texts that look alike, and for no others. */
    public static String of(String text) {
        var unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var seen = UNSEEN.matcher(unified).replaceAll("");
        return BLANKS.matcher(seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
