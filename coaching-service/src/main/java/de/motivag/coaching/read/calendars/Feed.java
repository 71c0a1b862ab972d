package de.motivag.coaching.read.calendars;

import de.motivag.kit.decision.DecisionContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries in the format of calendar programs (RFC 5545). Times of day are those of Berlin, so an entry stays at
 * its hour when the clocks change. The same entries always give the same text.
 */
final class Feed {
    /**
     * @param id the same for each version of the entry
     * @param sequence number of changes of the time, including cancellations
     * @param changedAt time of the last such change
     * @param description topics of the catalogue; null if there are none
     * @param room address of the online room; null if there is none, and for readers outside
     */
    record Entry(
            UUID id,
            int sequence,
            Instant changedAt,
            boolean cancelled,
            LocalDateTime start,
            LocalDateTime end,
            String summary,
            @Nullable String description,
            @Nullable String room) {}

    /** The library counts characters, and no line may have more than 75 bytes. A character has at most three. */
    private static final int LINE = 24;

    private static final VTimeZone BERLIN = berlin();

    private Feed() {}

    private static VTimeZone berlin() {
        VTimeZone zone = TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(DecisionContext.BERLIN.getId())
                .getVTimeZone();
        // No program should ask another host for the rules, which are all here.
        zone.removeAll(Property.TZURL);
        return zone;
    }

    static String of(List<Entry> entries) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//MotivAG//coaching//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", "Coaching"));
        calendar.add(BERLIN);
        entries.forEach(entry -> calendar.add(event(entry)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, LINE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(Entry entry) {
        var changedAt = entry.changedAt().truncatedTo(ChronoUnit.SECONDS);
        // Without an argument, the event would have the present time as its DTSTAMP.
        var event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
        event.add(new DtStart<>(entry.start().atZone(DecisionContext.BERLIN)));
        event.add(new DtEnd<>(entry.end().atZone(DecisionContext.BERLIN)));
        event.add(new Summary(entry.summary()));
        if (entry.description() != null) {
            event.add(new Description(entry.description()));
        }
        if (entry.room() != null) {
            event.add(new Location(entry.room()));
        }
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}
