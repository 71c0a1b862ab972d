package de.motivag.suite.demo;

import java.util.List;
import java.util.Random;

/** Names for fictitious people. */
final class Names {
    private static final List<String> GIVEN = List.of(
            "Aylin", "Bernd", "Carla", "Dmitri", "Elif", "Frank", "Greta", "Hassan", "Ines", "Jonas", "Katja", "Lukas",
            "Mira", "Norbert", "Olga", "Paul", "Ronja", "Sami", "Tanja", "Uwe", "Vera", "Wiebke", "Yusuf", "Zoe");

    private static final List<String> FAMILY = List.of(
            "Ahlers",
            "Bodenstein",
            "Clasen",
            "Demirel",
            "Ebeling",
            "Finkler",
            "Grothe",
            "Hagedorn",
            "Imhoff",
            "Jessen",
            "Kalinke",
            "Lohmann",
            "Marquardt",
            "Nissen",
            "Osterloh",
            "Petersen",
            "Quandt",
            "Rademacher",
            "Sievers",
            "Thomsen",
            "Ullrich",
            "Vollmer",
            "Wegener",
            "Yildiz",
            "Zander",
            "Brinkmann",
            "Dierks",
            "Freitag",
            "Heuer",
            "Kröger",
            "Ludwigsen",
            "Moritz",
            "Neuhaus",
            "Paulsen",
            "Rohwer",
            "Steinke",
            "Trautmann",
            "Voigtländer",
            "Westphal",
            "Zimmer");

    private Names() {}

    static String given(Random random) {
        return pick(GIVEN, random);
    }

    static String family(Random random) {
        return pick(FAMILY, random);
    }

    private static String pick(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }
}
