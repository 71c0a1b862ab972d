package de.motivag.suite.recount;

import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.WaitingCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A participation with moves between groups, attendance, modules, entry and end, each corrected or revoked sometimes. */
final class RandomMeasure {
    private static final int MODULES = 3;

    private final LogWriter log;
    private PlacementRef placement;
    /** Time of recording, which only goes forward within a stream. */
    private LocalDate at;

    private final LocalDate day;
    private final List<LocalDate> attended = new ArrayList<>();
    private final Set<Integer> completed = new HashSet<>();
    private final Set<Integer> waived = new HashSet<>();
    private @Nullable LocalDate entered;
    private @Nullable End ended;

    RandomMeasure(LogWriter log, RandomReferral referral, int version) {
        this.log = log;
        this.day = referral.day.plusDays(log.upTo(20));
        this.at = day;
        this.placement = new PlacementRef(
                new ParticipationId(Id.next()), referral.person, referral.referral, referral.offer, version, group());
    }

    PlacementRef placement() {
        return placement;
    }

    LocalDate day() {
        return day;
    }

    ParticipantId person() {
        return placement.participant();
    }

    ReferralId referral() {
        return placement.referral();
    }

    /** The days of sessions of this person. */
    List<LocalDate> sessions() {
        return attended;
    }

    /** The day of entry as known last. */
    Stream<LocalDate> entry() {
        return Stream.ofNullable(entered);
    }

    /** The entry, the end and the last day of the window after it, as known last. */
    Stream<LocalDate> edges() {
        var end = ended == null ? null : ended.endedOn();
        return Stream.of(entered, end, end == null ? null : end.plusMonths(6)).filter(Objects::nonNull);
    }

    private GroupId group() {
        return new GroupId(new UUID(6, log.random.nextInt(4)));
    }

    void seat(LocalDate recorded) {
        log.record(recorded, new PlacementAccepted(placement, day));
    }

    /** Records an attendance, or an absence of 0 minutes. */
    void session(LocalDate held, int minutes) {
        log.record(
                held,
                new AttendanceRecorded(
                        placement,
                        group(),
                        new SessionId(Id.next()),
                        1,
                        held,
                        status(minutes),
                        minutes,
                        Presence.ONLINE,
                        null));
    }

    /** Records a roadmap after the placement. */
    void roadmap() {
        new RandomRoadmap(log, placement, day).write();
    }

    void write() {
        seat(at);
        if (log.oneIn(8)) {
            log.record(at, new PlacementWaiting(placement, day, WaitingCause.NO_FREE_SEAT));
            at = at.plusDays(log.upTo(9));
            if (!log.oneIn(4)) {
                seat(at);
            }
        }
        for (int i = 0; i < log.random.nextInt(25); i++) {
            at = at.plusDays(log.upTo(5));
            switch (log.random.nextInt(12)) {
                case 0, 1, 2 -> session();
                case 3 -> move();
                case 4, 5 -> module(module());
                case 6 -> enterOrRevoke();
                case 7 -> endOrRevoke();
                case 10 -> retractSometimes(new SelfStudyConfirmed(placement, module(), at.minusDays(1), 60, null));
                case 8 ->
                    retractSometimes(new OneToOneHeld(placement, at.minusDays(log.upTo(3)), Presence.ONLINE, 30, null));
                case 9 -> new RandomAppointments(log).appointment(placement, at);
                default ->
                    retractSometimes(new FollowUpMeasureEntered(
                            placement, new RecommendationId(Id.next()), log.any(RecommendationKind.values()), at));
            }
        }
        if (!log.oneIn(4)) {
            for (int module = 1; module <= MODULES; module++) {
                complete(module);
            }
            enter(day.plusDays(log.upTo(20)));
            end(new End(day.plusDays(40L + log.upTo(60)), log.any(EndKind.values()), null));
        }
        if (log.oneIn(3)) {
            new RandomAppointments(log).aftercare(placement, at);
        }
    }

    private void session() {
        var session = new SessionId(Id.next());
        var group = log.oneIn(4) ? group() : Objects.requireNonNull(placement.group());
        var module = module();
        var held = at.minusDays(log.upTo(2));
        var minutes = log.any(List.of(0, 0, 1, 60, 90, 180));
        attended.add(held);
        var events = new ArrayList<Event>();
        events.add(new AttendanceRecorded(
                placement, group, session, module, held, status(minutes), minutes, log.any(Presence.values()), null));
        while (log.oneIn(4)) {
            var other = log.any(List.of(0, 1, 30));
            events.add(new AttendanceCorrected(
                    placement,
                    group,
                    session,
                    module,
                    held.minusDays(log.upTo(2)),
                    status(other),
                    other,
                    log.any(Presence.values()),
                    null,
                    LogWriter.mistake()));
        }
        var recorded = new ArrayList<EventId>();
        for (var event : events) {
            recorded.add(log.record(at, event));
            at = at.plusDays(log.upTo(9));
        }
        if (log.oneIn(7)) {
            at = at.plusDays(1);
            for (int i = 0; i < events.size(); i++) {
                log.recordAtNoon(at, retraction(session, recorded.get(i), events.get(i)));
            }
        }
    }

    private void retractSometimes(Event event) {
        var recorded = log.record(at, event);
        if (log.oneIn(5)) {
            log.record(at.plusDays(log.upTo(9)), retraction(null, recorded, event));
        }
    }

    /** @param session session of an attendance; null for everything else */
    private EventRetracted retraction(@Nullable SessionId session, EventId recorded, Event event) {
        return new EventRetracted(
                placement, recorded, new EventName(EventTypes.name(event.getClass())), session, LogWriter.mistake());
    }

    private static AttendanceStatus status(int minutes) {
        return minutes == 0 ? AttendanceStatus.ABSENT : AttendanceStatus.LATE;
    }

    /** Moves to a group on a day about the entry, or to another version of the offer. */
    private void move() {
        var from = Objects.requireNonNull(placement.group());
        placement = new PlacementRef(
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer(),
                1 + log.random.nextInt(2),
                group());
        log.record(at, new MovedToGroup(placement, from, log.about(entered == null ? at : entered)));
    }

    private int module() {
        return 1 + log.random.nextInt(MODULES);
    }

    private void module(int module) {
        if (log.oneIn(3)) {
            if (waived.add(module)) {
                log.record(at, new ModuleWaived(placement, module, at, LogWriter.mistake()));
            } else {
                waived.remove(module);
                log.record(at, new ModuleWaiverRevoked(placement, module, LogWriter.mistake()));
            }
        } else if (completed.contains(module)) {
            completed.remove(module);
            log.record(at, new ModuleReopened(placement, module, 30, 60));
        } else {
            complete(module);
        }
    }

    private void complete(int module) {
        if (!log.oneIn(6) && completed.add(module)) {
            log.record(at, new ModuleCompleted(placement, module, 60, 60));
        }
    }

    private void enterOrRevoke() {
        if (entered != null && log.oneIn(4)) {
            log.record(at, new MeasureEntryCorrected(placement, entered, null));
            entered = null;
        } else {
            enter(day.plusDays(log.upTo(60)));
        }
    }

    private void enter(LocalDate after) {
        log.record(
                at,
                entered == null
                        ? new MeasureEntered(placement, after)
                        : new MeasureEntryCorrected(placement, entered, after));
        entered = after;
    }

    private void endOrRevoke() {
        if (ended != null && log.oneIn(4)) {
            log.record(at, new MeasureEndCorrected(placement, ended, null));
            ended = null;
        } else {
            end(new End(day.plusDays(40L + log.upTo(60)), log.any(EndKind.values()), null));
        }
    }

    private void end(End after) {
        log.record(
                at,
                ended == null
                        ? new MeasureEnded(placement, after.endedOn(), after.kind(), null)
                        : new MeasureEndCorrected(placement, ended, after));
        ended = after;
    }
}
