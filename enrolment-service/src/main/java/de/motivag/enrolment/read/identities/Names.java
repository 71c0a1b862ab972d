package de.motivag.enrolment.read.identities;

import de.motivag.events.enrolment.PersonalData;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.language.ColognePhonetic;

/**
 * The searchable terms of names. Letters map to the basic letters of the search form of DIN 91379 (ü to ue, ß to ss, ø
 * to oe, ł to l). Spellings without the second letter are equal as well: Müller, Mueller and Muller have the same terms.
 *
 * <p>A searched word of three or more letters finds the words that begin with it. A shorter one finds whole words only.
 * A beginning is compared up to 12 letters.
 */
final class Names {
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_TERM = 2;
    private static final int LONGEST_TERM = 12;
    private static final String WHOLE = "=";
    private static final int SHORTEST_SOUND = 2;
    private static final ColognePhonetic SOUNDS = new ColognePhonetic();

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Apostrophes and the signs of transliterations, such as ʿ and ʹ. */
    private static final Pattern SIGNS = Pattern.compile("['’‘`´\\p{Lm}]");

    private static final Pattern SEPARATORS = Pattern.compile("\\P{L}+");
    /** The second letters of ae, oe, ue and aa. */
    private static final Pattern SECOND_LETTERS = Pattern.compile("(?<=[aou])e|(?<=a)a");

    /** Letters whose basic letters are not the decomposition of Unicode without its accents. */
    private static final Map<Integer, String> BASIC = Map.ofEntries(
            Map.entry((int) 'ä', "ae"),
            Map.entry((int) 'ö', "oe"),
            Map.entry((int) 'ü', "ue"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'å', "aa"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'ø', "oe"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ə', "ae"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ǥ', "g"),
            Map.entry((int) 'ɨ', "i"),
            Map.entry((int) 'ĸ', "q"),
            Map.entry((int) 'ʒ', "z"),
            Map.entry((int) 'ƶ', "z"),
            Map.entry((int) 'ƀ', "b"));

    private Names() {}

    /** All terms under which the person is found. */
    static Set<String> terms(PersonalData person) {
        return words(person)
                .map(Names::withoutSecondLetters)
                .flatMap(Names::terms)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(PersonalData person) {
        return Stream.of(Optional.ofNullable(person.givenName()), Optional.of(person.familyName()))
                .flatMap(Optional::stream)
                .flatMap(name -> words(name).stream());
    }

    /**
     * The terms under which likely duplicates of the person are found: the sound of all names in any order, and each name's
     * sound with the day of birth. Sounds follow the Kölner Phonetik, so that Meyer and Maier are equal.
     */
    static Set<String> duplicateTerms(PersonalData person) {
        var sounds = words(person).map(Names::sound).sorted().toList();
        var born = person.bornOn();
        var withBirth = born == null ? Stream.<String>empty() : sounds.stream().map(sound -> born + "/" + sound);
        return Stream.concat(Stream.of(String.join(" ", sounds)), withBirth).collect(Collectors.toUnmodifiableSet());
    }

    /** The word itself if its sound is too short to tell it from others. */
    private static String sound(String word) {
        var sound = SOUNDS.colognePhonetic(word);
        return sound.length() < SHORTEST_SOUND ? word : sound;
    }

    private static Stream<String> terms(String word) {
        var beginnings = IntStream.rangeClosed(SHORTEST_TERM, Math.min(LONGEST_TERM, word.length()))
                .mapToObj(length -> word.substring(0, length));
        return word.length() <= SHORTEST_TERM ? Stream.concat(beginnings, Stream.of(WHOLE + word)) : beginnings;
    }

    /** The terms of a search, all of which must match; empty if it contains no letter. */
    static Set<String> sought(String name) {
        return words(name).stream().map(Names::term).collect(Collectors.toUnmodifiableSet());
    }

    private static String term(String word) {
        var term = withoutSecondLetters(word);
        return word.length() < SHORTEST_BEGINNING || term.length() < SHORTEST_TERM
                ? WHOLE + term
                : term.substring(0, Math.min(LONGEST_TERM, term.length()));
    }

    /** This keeps the beginning of a word the beginning of its term. */
    private static String withoutSecondLetters(String word) {
        return SECOND_LETTERS.matcher(word).replaceAll("");
    }

    private static List<String> words(String name) {
        var basic = basicLetters(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        var unmarked = ACCENTS.matcher(Normalizer.normalize(basic, Normalizer.Form.NFKD))
                .replaceAll("");
        // Letters such as ǯ and ǿ have their basic letter beneath the mark.
        var plain = basicLetters(unmarked);
        return SEPARATORS
                .splitAsStream(SIGNS.matcher(plain).replaceAll(""))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static String basicLetters(String text) {
        var basic = new StringBuilder();
        text.codePoints().forEach(letter -> basic.append(BASIC.getOrDefault(letter, Character.toString(letter))));
        return basic.toString();
    }
}
