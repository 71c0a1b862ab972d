package de.motivag.coaching.read.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import de.motivag.coaching.read.calendars.Feed.Entry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calendars as another library than the one that has written them reads them. */
class FeedTest {
    private static final UUID ID = UUID.fromString("0197e1a0-0000-7000-8000-000000000007");
    private static final Instant CHANGED = Instant.parse("2026-02-03T10:11:12.345Z");

    private static Entry at(String start) {
        var from = LocalDateTime.parse(start);
        return new Entry(ID, 3, CHANGED, false, from, from.plusHours(2), "Modul 1: Neue Wege", null, null);
    }

    private static ICalendar read(Entry... entries) {
        return Biweekly.parse(Feed.of(List.of(entries))).first();
    }

    private static VEvent event(Entry entry) {
        return read(entry).getEvents().getFirst();
    }

    @Test
    void an_entry_keeps_its_hour_on_both_sides_of_a_change_of_the_clocks() {
        assertThat(event(at("2026-03-27T09:00")).getDateStart().getValue().toInstant())
                .isEqualTo("2026-03-27T08:00:00Z");
        assertThat(event(at("2026-03-30T09:00")).getDateStart().getValue().toInstant())
                .isEqualTo("2026-03-30T07:00:00Z");
        assertThat(event(at("2026-10-23T09:00")).getDateEnd().getValue().toInstant())
                .isEqualTo("2026-10-23T09:00:00Z");
        assertThat(event(at("2026-10-26T09:00")).getDateEnd().getValue().toInstant())
                .isEqualTo("2026-10-26T10:00:00Z");
        assertThat(Feed.of(List.of(at("2026-03-30T09:00"))).replace("\r\n ", ""))
                .contains("DTSTART;TZID=Europe/Berlin:20260330T090000\r\n", "BEGIN:VTIMEZONE", "TZID:Europe/Berlin");
    }

    @Test
    void an_entry_has_the_version_and_the_time_of_its_last_change() {
        var event = event(at("2026-03-02T09:00"));
        assertThat(event.getUid().getValue()).isEqualTo(ID.toString());
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2026-02-03T10:11:12Z");
        assertThat(event.getLastModified().getValue()).isEqualTo("2026-02-03T10:11:12Z");
        assertThat(event.getStatus()).isEqualTo(Status.confirmed());
        assertThat(Feed.of(List.of(at("2026-03-02T09:00")))).isEqualTo(Feed.of(List.of(at("2026-03-02T09:00"))));
    }

    @Test
    void a_cancelled_entry_stays_and_says_so() {
        var planned = at("2026-03-02T09:00");
        var cancelled = new Entry(ID, 4, CHANGED, true, planned.start(), planned.end(), planned.summary(), null, null);
        assertThat(event(cancelled).getStatus().isCancelled()).isTrue();
    }

    @Test
    void lines_are_valid_and_texts_come_back_as_they_were() {
        var title = "Modul 1: Über, was uns \"trägt\"; und \\ weiter – " + "ß".repeat(120);
        var planned = at("2026-03-02T09:00");
        var entry = new Entry(
                ID, 0, CHANGED, false, planned.start(), planned.end(), title, title, "https://video.example.org/raum");
        assertThat(event(entry).getSummary().getValue()).isEqualTo(title);
        assertThat(event(entry).getDescription().getValue()).isEqualTo(title);
        assertThat(event(entry).getLocation().getValue()).isEqualTo("https://video.example.org/raum");
        assertThat(Feed.of(List.of(entry)).split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n"));
        assertThat(read(entry, at("2026-03-03T09:00")).validate(biweekly.ICalVersion.V2_0))
                .isEmpty();
        assertThat(read().getEvents()).isEmpty();
    }
}
