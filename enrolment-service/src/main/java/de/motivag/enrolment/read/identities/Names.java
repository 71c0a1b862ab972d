package de.motivag.enrolment.read.identities;

import de.motivag.events.enrolment.PersonalData;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits names into searchable beginnings of 3 to 12 letters, ignoring case and accents; ß equals ss. If a part of a
 * name is shorter than 3 letters, the joined full name is searchable as well.
 */
final class Names {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("\\P{L}+");

    /** Letters that Unicode does not decompose. */
    private static final Map<String, String> UNDECOMPOSED =
            Map.of("ß", "ss", "ı", "i", "ł", "l", "ø", "o", "đ", "d", "æ", "ae", "œ", "oe");

    private Names() {}

    /** All beginnings under which the person can be found. */
    static Set<String> beginnings(PersonalData person) {
        var given = parts(person.givenName());
        var family = parts(person.familyName());
        var parts = new ArrayList<String>();
        parts.addAll(given);
        parts.addAll(family);
        if (parts.stream().anyMatch(part -> part.length() < SHORTEST)) {
            parts.add(String.join("", given) + String.join("", family));
            parts.add(String.join("", family) + String.join("", given));
        }
        return parts.stream().flatMap(Names::beginnings).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> beginnings(String part) {
        return IntStream.rangeClosed(SHORTEST, Math.min(LONGEST, part.length()))
                .mapToObj(length -> part.substring(0, length));
    }

    /** The beginnings of a search term, all of which must match; empty if the term is too short. */
    static Set<String> sought(String name) {
        var parts = parts(name);
        var full = parts.stream().filter(part -> part.length() >= SHORTEST).toList();
        var sought = full.isEmpty() ? List.of(String.join("", parts)) : full;
        return sought.stream()
                .filter(part -> part.length() >= SHORTEST)
                .map(part -> part.substring(0, Math.min(LONGEST, part.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> parts(String name) {
        var plain = ACCENTS.matcher(Normalizer.normalize(
                        APOSTROPHES.matcher(name).replaceAll("").toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (var letter : UNDECOMPOSED.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return SEPARATORS.splitAsStream(plain).filter(part -> !part.isEmpty()).toList();
    }
}
