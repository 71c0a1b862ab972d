package de.motivag.desk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.documents.RoadmapSheet.Goal;
import de.motivag.desk.documents.RoadmapSheet.State;
import de.motivag.desk.documents.RoadmapSheet.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roadmap is one page, whatever it contains, and states what it leaves out. */
class RoadmapSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String LONG =
            "Ich spreche mit der Kita über einen Platz bis 15 Uhr, damit ich auch am Nachmittag arbeiten kann, und frage"
                    + " meine Schwester, ob sie an zwei Tagen in der Woche einspringt. ";

    @Test
    void a_usual_roadmap_fits_with_everything_that_it_contains() {
        var written = PdfText.of("roadmap", usual().pdf());
        assertThat(written.pages()).isOne();
        assertThat(written.words())
                .contains("Mein Fahrplan", "Łucja M̂üller-Çelik", "Stand: 30.11.2026")
                .contains("in der Gruppe besprochen am 26.11.2026")
                .contains("Ich arbeite wieder im Verkauf", "bis 31.03.2027")
                .contains("☐ Bewerbungsmappe", "bis 07.12.2026", "ich selbst")
                .contains("☑ Lebenslauf", "erledigt")
                .contains("Kinderbetreuung am Nachmittag", "Bewerbungen schreiben")
                .doesNotContain("siehe Fahrplan im Desk");
        assertThat(written.fonts()).isNotEmpty().allMatch(font -> font.isEmbedded());
    }

    @Test
    void an_empty_roadmap_has_a_title_and_a_name() {
        var written = PdfText.of(
                "roadmap-empty",
                new RoadmapSheet("Ada Muster", "A&O", DAY, null, null, List.of(), List.of(), List.of(), List.of())
                        .pdf());
        assertThat(written.pages()).isOne();
        assertThat(written.words()).startsWith("Mein Fahrplan Ada Muster");
    }

    @Test
    void a_longer_roadmap_gets_smaller_type_before_anything_is_left_out() {
        var written = PdfText.of("roadmap-longer", withSteps(12).pdf());
        assertThat(written.pages()).isOne();
        assertThat(written.words()).contains("Schritt 12:").doesNotContain("siehe Fahrplan im Desk");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 200})
    void a_roadmap_that_is_too_long_states_how_many_entries_it_leaves_out(int count) {
        var written = PdfText.of("roadmap-too-long-" + count, withSteps(count).pdf());
        assertThat(written.pages()).isOne();
        var shown = IntStream.rangeClosed(1, count)
                .filter(number -> written.words().contains("Schritt " + number + ":"))
                .count();
        assertThat(shown).isGreaterThan(5).isLessThan(count);
        assertThat(written.words())
                .contains("… und %d weitere Schritte, siehe Fahrplan im Desk".formatted(count - shown));
    }

    @Test
    void texts_of_any_length_stay_on_one_page() {
        var text = LONG.repeat(12) + "x".repeat(1900);
        var texts = List.of(text, text, text);
        var sheet = new RoadmapSheet(
                "Ada Muster",
                "A&O",
                DAY,
                DAY,
                "Vereinbart.",
                texts.stream().map(one -> new Goal(one, DAY)).toList(),
                texts.stream()
                        .map(one -> new Step(one, DAY, "ich selbst", State.OPEN))
                        .toList(),
                texts,
                texts);
        var written = PdfText.of("roadmap-long-texts", sheet.pdf());
        assertThat(written.pages()).isOne();
        assertThat(written.words())
                .contains("Ziele, siehe Fahrplan im Desk")
                .contains("Schritte, siehe Fahrplan im Desk")
                .contains("Punkte, siehe Fahrplan im Desk")
                .contains("Themen, siehe Fahrplan im Desk");
    }

    private static RoadmapSheet usual() {
        return new RoadmapSheet(
                "Łucja M̂üller-Çelik",
                "Aktivierungs- und Orientierungscoaching",
                DAY,
                LocalDate.of(2026, 11, 26),
                "Mit der Integrationsfachkraft vereinbart am 27.11.2026 (Kooperationsplan).",
                List.of(
                        new Goal(
                                "Ich arbeite wieder im Verkauf, am liebsten in Teilzeit mit 25 Stunden.",
                                LocalDate.of(2027, 3, 31)),
                        new Goal("Ich kenne zwei Betriebe in meiner Nähe, die ausbilden.", LocalDate.of(2027, 1, 31))),
                List.of(
                        new Step("Lebenslauf überarbeiten", DAY, "ich selbst", State.DONE),
                        new Step(
                                "Bewerbungsmappe mit Foto fertig machen",
                                LocalDate.of(2026, 12, 7),
                                "ich selbst",
                                State.OPEN),
                        new Step(LONG, LocalDate.of(2026, 12, 14), "ich selbst", State.OPEN),
                        new Step(
                                "Gutschein für den Staplerschein besprechen",
                                LocalDate.of(2026, 12, 21),
                                "meine Integrationsfachkraft",
                                State.OPEN)),
                List.of("Kinderbetreuung am Nachmittag", "Der Bus fährt nach 19 Uhr nicht mehr."),
                List.of("Bewerbungen schreiben", "Vorstellungsgespräche üben"));
    }

    private static RoadmapSheet withSteps(int count) {
        var usual = usual();
        return new RoadmapSheet(
                usual.name(),
                usual.offer(),
                usual.day(),
                usual.reviewedOn(),
                usual.agreement(),
                usual.goals(),
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> new Step("Schritt " + number + ": " + LONG, DAY, "ich selbst", State.OPEN))
                        .toList(),
                usual.obstacles(),
                usual.topics());
    }
}
