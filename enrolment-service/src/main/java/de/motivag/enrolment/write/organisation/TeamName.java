package de.motivag.enrolment.write.organisation;

import de.motivag.events.Internal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of teams, compared as people read them: without regard to case, to the width of
 * blanks and to characters that cannot be seen. */
final class TeamName {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&\\S]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private TeamName() {}

    static boolean isSame(Internal<String> one, Internal<String> other) {
        return one instanceof Internal.Plain<String>(var a)
                && other instanceof Internal.Plain<String>(var b)
                && key(a).equals(key(b));
    }

    private static String key(String name) {
        var unified = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var seen = UNSEEN.matcher(unified).replaceAll("");
        return BLANKS.matcher(seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
