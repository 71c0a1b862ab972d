package de.motivag.desk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.handovers.FirstTalk;
import de.motivag.desk.handovers.FirstTalk.Module;
import de.motivag.desk.handovers.FirstTalk.Recommendation;
import de.motivag.desk.handovers.LoanedDevice;
import de.motivag.desk.handovers.LoanedDevice.Loan;
import de.motivag.desk.people.People.Person;
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

    @Test
    void the_handover_contains_everything_that_the_adviser_needs() {
        var written = written("handover", firstTalk("Ich möchte wieder im Verkauf arbeiten.\nAm liebsten vormittags."), LAPTOP);
        assertThat(written.pages()).isOne();
        assertThat(written.words())
                .contains("Übergabe zum Erstgespräch", "Müller, Łucja", "123A456789", "17.05.1990")
                .contains("Ich möchte wieder im Verkauf arbeiten. Am liebsten vormittags.", "spricht leise")
                .contains("Qualifizierung oder Weiterbildung", "Staplerschein", "noch nicht entschieden")
                .contains("Modul 1 120 Minuten, abgeschlossen", "Modul 5 0 Minuten, erlassen")
                .contains("30.11.2026 von Arne Petersen")
                .contains("L-0042", "zurück bis 14.12.2026");
    }

    @Test
    void a_long_concern_continues_on_the_next_page() {
        var written = written("handover-long", firstTalk("Ich möchte vieles besprechen.\n".repeat(90)), LAPTOP);
        assertThat(written.pages()).isEqualTo(2);
        assertThat(written.words()).contains("Seite 1 von 2", "Seite 2 von 2");
    }

    @Test
    void a_part_that_is_missing_is_named() {
        var written = written("handover-missing", firstTalk("Verkauf"), Part.missing(Backend.DEVICE));
        assertThat(written.words()).contains("Dieser Teil fehlt, weil der Dienst „Leihgeräte“ gerade nicht antwortet.");
    }

    private static PdfText written(String name, FirstTalk firstTalk, Part<List<LoanedDevice>> loans) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("texts/values");
        texts.setDefaultEncoding("UTF-8");
        var person = new Person(
                "p", false, "Łucja", "Müller", "123A456789", LocalDate.of(1990, 5, 17), null, "0231 123456", null);
        var blocks = new HandoverBlocks(new GermanWords(texts), _ -> "Arne Petersen")
                .of(firstTalk, person, "Müller, Łucja", "Aktivierungs- und Orientierungscoaching", loans);
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
