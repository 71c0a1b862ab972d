package de.motivag.desk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.handovers.FirstTalk;
import de.motivag.desk.handovers.FirstTalk.Module;
import de.motivag.desk.handovers.FirstTalk.Recommendation;
import de.motivag.desk.handovers.LoanedDevice;
import de.motivag.desk.handovers.LoanedDevice.Loan;
import de.motivag.desk.people.People.Person;
import de.motivag.desk.roadmap.Roadmap;
import de.motivag.desk.roadmap.Roadmap.Agreement;
import de.motivag.desk.roadmap.Roadmap.Goal;
import de.motivag.desk.roadmap.Roadmap.Step;
import de.motivag.desk.roadmap.Roadmap.Topic;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class HandoverSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Part<List<LoanedDevice>> LAPTOP =
            Part.of(List.of(new LoanedDevice("d", "LAPTOP", "L-0042", "HANDED_OUT", new Loan(DAY.plusDays(14)))));

    private static final Roadmap ROADMAP = new Roadmap(
            "p",
            "p",
            List.of(new Topic("t", "e", "Bewerbungen schreiben", "APPLICATION_HELP")),
            List.of(new Goal("g", "e", "Ich arbeite wieder im Verkauf", "EMPLOYMENT", DAY.plusMonths(4))),
            List.of(),
            List.of(new Step("s", "e", "Lebenslauf", DAY, DAY.plusDays(7), "PERSON", null, "OPEN", false)),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Agreement("e", "KOOPERATIONSPLAN", DAY, DAY, null)),
            List.of(),
            null);

    @Test
    void the_handover_contains_everything_that_the_adviser_needs() {
        var written = written(
                "handover", firstTalk("Ich möchte wieder im Verkauf arbeiten.\nAm liebsten vormittags."), LAPTOP);
        assertThat(written.pages()).isOne();
        assertThat(written.words())
                .contains("Übergabe zum Erstgespräch", "Müller, Łucja", "123A456789", "17.05.1990")
                .contains("Ich möchte wieder im Verkauf arbeiten. Am liebsten vormittags.", "spricht leise")
                .contains("Qualifizierung oder Weiterbildung", "Staplerschein", "noch nicht entschieden")
                .contains("Modul 1 120 Minuten, abgeschlossen", "Modul 5 0 Minuten, erlassen")
                .contains("30.11.2026 von Arne Petersen")
                .contains("Ziel: Ich arbeite wieder im Verkauf", "bis 30.03.2027")
                .contains("Schritt: Lebenslauf", "bis 07.12.2026", "Thema: Bewerbungen schreiben")
                .contains("L-0042", "zurück bis 14.12.2026");
    }

    @Test
    void a_long_concern_continues_on_the_next_page() {
        var written = written("handover-long", firstTalk("Ich möchte vieles besprechen.\n".repeat(50)), LAPTOP);
        assertThat(written.pages()).isEqualTo(2);
        assertThat(written.words()).contains("Seite 1 von 2", "Seite 2 von 2");
    }

    @Test
    void a_part_that_is_missing_is_named() {
        var written = written("handover-missing", firstTalk("Verkauf"), Part.missing(Backend.DEVICE));
        assertThat(written.words()).contains("Dieser Teil fehlt, weil der Dienst „Leihgeräte“ gerade nicht antwortet.");
    }

    @Test
    void the_roadmap_for_the_person_is_in_the_words_of_the_person() {
        var person = new Person("p", false, "Łucja", "Müller", null, null, null, null, null);
        var sheet = new RoadmapSheets(words()).of(ROADMAP, person, "Person A", "Neue Wege", DAY);
        assertThat(PdfText.of("roadmap-of-service", sheet.pdf()).words())
                .contains("Łucja Müller", "Kooperationsplan", "Ich arbeite wieder im Verkauf")
                .contains("☐ Lebenslauf bis 07.12.2026 ich selbst", "• Bewerbungen schreiben");
    }

    private static GermanWords words() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("texts/values");
        texts.setDefaultEncoding("UTF-8");
        return new GermanWords(texts);
    }

    private static PdfText written(String name, FirstTalk firstTalk, Part<List<LoanedDevice>> loans) {
        var person = new Person(
                "p", false, "Łucja", "Müller", "123A456789", LocalDate.of(1990, 5, 17), null, "0231 123456", null);
        var blocks = new HandoverBlocks(words(), _ -> "Arne Petersen")
                .of(
                        firstTalk,
                        person,
                        "Müller, Łucja",
                        "Aktivierungs- und Orientierungscoaching",
                        Part.of(ROADMAP),
                        loans);
        return PdfText.of(name, new HandoverSheet(DAY, blocks).pdf());
    }

    private static FirstTalk firstTalk(@Nullable String concern) {
        return new FirstTalk(
                "p",
                "p",
                "o",
                "TAKEN",
                DAY.minusDays(14),
                DAY.minusDays(10),
                "COMPLETED",
                DAY.minusDays(3),
                concern,
                "spricht leise",
                DAY,
                "a",
                null,
                null,
                null,
                List.of(new Module(1, 120, true, false), new Module(5, 0, false, true)),
                List.of(new Recommendation("QUALIFICATION", DAY.minusDays(9), "Staplerschein, wie besprochen", null)));
    }
}
