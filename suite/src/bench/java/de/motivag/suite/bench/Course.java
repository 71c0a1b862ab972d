package de.motivag.suite.bench;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One group with its {@value #PEOPLE} people and their devices, from the planning to half a year after the end. A tenth
 * of the people end early, three in ten borrow a device, half of them find work. One record in fifty is corrected
 * later.
 */
final class Course {
    /** The approximate number of events of a course. */
    static final int EVENTS = 600;

    private static final int PEOPLE = 12;
    static final int SESSIONS = 24;
    static final int MODULES = 3;
    static final int MINUTES = 180;
    static final int DAYS_BEFORE = 28;
    static final double CORRECTED = 0.02;
    private static final Map<Class<?>, String> TYPES = new HashMap<>();

    static {
        EventTypes.all().forEach((name, type) -> TYPES.put(type, name));
    }

    private record Happened(Instant at, Event event) {}

    record Session(SessionId id, int module, LocalDate day) {}

    final OrganisationId organisation;
    final LocalDate begin;
    final OfferId offer;
    final GroupId group;
    final List<Session> sessions = new ArrayList<>();
    private final Chance chance;
    private final List<Happened> all = new ArrayList<>(EVENTS);
    private final Map<UUID, Long> sequences = new HashMap<>();
    private int next;

    Course(OrganisationId organisation, Instant at, SplittableRandom random) {
        this.organisation = organisation;
        this.chance = new Chance(random);
        this.begin = LocalDate.ofInstant(at, ZoneOffset.UTC);
        this.offer = new OfferId(organisation.derived("offer/activation-and-orientation"));
        this.group = new GroupId(chance.uuid(at));
        plan(at);
        for (int i = 0; i < PEOPLE; i++) {
            new Person(this, chance).live();
        }
        all.sort(Comparator.comparing(Happened::at));
    }

    Instant nextAt() {
        return all.get(next).at();
    }

    boolean isMore() {
        return next < all.size();
    }

    Log.Written next() {
        var happened = all.get(next++);
        var stream = happened.event().stream().value();
        var sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        var cause = chance.uuid(happened.at()).toString();
        var recorded = new EventMetadata(
                chance.uuid(happened.at()),
                type(happened.event()),
                stream,
                sequence,
                happened.at(),
                organisation,
                null,
                cause,
                cause,
                null);
        return new Log.Written(recorded, happened.event());
    }

    private static String type(Event event) {
        return Objects.requireNonNull(TYPES.get(event.getClass()));
    }

    void add(Instant at, Event event) {
        all.add(new Happened(at, event));
    }

    /** Three modules of four weeks, with two sessions per week. */
    private void plan(Instant at) {
        var first = begin.plusDays(DAYS_BEFORE);
        add(at, new GroupPlanned(group, offer, 1, first, PEOPLE, new Internal.Withheld<>()));
        for (int i = 0; i < SESSIONS; i++) {
            var day = first.plusWeeks(i / 2).plusDays(2L * (i % 2));
            var session = new Session(new SessionId(chance.uuid(at)), 1 + i * MODULES / SESSIONS, day);
            sessions.add(session);
            add(
                    at.plusMillis(1),
                    new SessionPlanned(
                            group,
                            offer,
                            session.id(),
                            session.module(),
                            day,
                            LocalTime.of(9, 0),
                            LocalTime.of(12, 30),
                            MINUTES));
            add(
                    chance.during(day),
                    new SessionHeld(
                            group, offer, session.id(), session.module(), day, MINUTES, new Internal.Withheld<>()));
        }
    }
}
