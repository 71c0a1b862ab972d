package de.motivag.enrolment.read.identities;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.enrolment.PersonalData;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest(name = "{0} finds {1} {2}: {3}")
    @CsvSource(textBlock = """
            # typed | given name | family name | found
            mul,              Jörg,        Müller,                  true
            MÜL,              Jörg,        Muller,                  true
            jor müller,       Jörg,        Müller,                  true
            müller jörg,      Jörg,        Müller,                  true
            müller anna,      Jörg,        Müller,                  false
            ull,              Jörg,        Müller,                  false
            mu,               Jörg,        Müller,                  false
            strauss,          Eva,         Strauß,                  true
            Strauß,           Eva,         STRAUSS,                 true
            weber,            Eva,         Meier-Weber,             true
            meierweber,       Eva,         Meier-Weber,             false
            oneil,            Pat,         O’Neil,                  true
            o'neil,           Pat,         O’Neil,                  true
            Yıldız,           Işıl,        YILDIZ,                  true
            wisniewski,       Łukasz,      Wiśniewski,              true
            lukasz,           Łukasz,      Wiśniewski,              true
            li wu,            Li,          Wu,                      true
            wu li,            Li,          Wu,                      true
            li,               Li,          Wu,                      true
            li,               Lisa,        Wolf,                    false
            Lü,               Lu,          Wu,                      true
            Lu,               Lü,          Wu,                      true
            ö,                Anna,        Ö,                       true
            oe,               Anna,        Ö,                       true
            o,                Otto,        Olm,                     false
            li wolf,          Lisa,        Wolf,                    false
            ---,              Li,          Wu,                      false
            schwarzenegger,   Eva,         Schwarzenegger,          true
            al-hashimi,       Nour,        Al Hashimi,              true
            Христо,           Христо,      Петров,                  true
            Mueller,          Jörg,        Müller,                  true
            Oedegaard,        Eva,         Ødegård,                 true
            Odegard,          Eva,         Ødegård,                 true
            Gudrun,           Guðrún,      Ásgeirsdóttir,           true
            Thora,            Þóra,        Ásgeirsdóttir,           true
            zez,              Ǯeʒ,         Ɨɨn,                     true
            iin,              Ǯeʒ,         Ɨɨn,                     true
            Ng,               Li,          Ng,                      true
            O Y,              O,           Y,                       true
            aeon,             Ǽon,         Ǿster,                   true
            oester,           Ǽon,         Ǿster,                   true
            """)
    void a_name_is_found_by_beginnings_and_short_words_in_any_order_and_usual_spelling(
            String typed, String given, String family, boolean found) {
        var person = new PersonalData("123A456789", given, family, null, null, null, null);
        var sought = Names.sought(typed);
        assertThat(!sought.isEmpty() && Names.terms(person).containsAll(sought)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # given | family | born | given | family | born | likely
            Jörg,   Müller,  1990-02-03, Joerg,  Mueller, 1990-02-03, true
            Jörg,   Müller,  1990-02-03, Joerg,  Mueller, , true
            Eva,    Meyer,   1990-02-03, Eva,    Maier,   , true
            Müller, Jörg,    1990-02-03, Jörg,   Müller,  , true
            Eva,    Meyer,   1990-02-03, Eva,    Schmidt, 1990-02-03, true
            Eva,    Meyer,   1990-02-03, Eva,    Schmidt, 1991-02-03, false
            Eva,    Meyer,   1990-02-03, Otto,   Schulze, 1990-02-03, false
            ,       Thora,   1990-02-03, ,       Þóra,    , true
            """)
    void likely_duplicates_sound_alike_or_share_a_name_and_the_day_of_birth(
            String given,
            String family,
            LocalDate born,
            String otherGiven,
            String otherFamily,
            LocalDate otherBorn,
            boolean likely) {
        var one = new PersonalData("123A456789", given, family, born, null, null, null);
        var other = new PersonalData("123A456780", otherGiven, otherFamily, otherBorn, null, null, null);
        assertThat(Names.duplicateTerms(one).stream().anyMatch(Names.duplicateTerms(other)::contains))
                .isEqualTo(likely);
    }
}
