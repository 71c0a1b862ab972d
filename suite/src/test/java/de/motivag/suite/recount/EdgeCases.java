package de.motivag.suite.recount;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.Id;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People whose only record about their work lies on an edge of their window. All of them have the same entry and end. The
 * window closes on a day on which the clocks changed and whose knowledge is compared.
 */
final class EdgeCases {
    private static final LocalDate ENTRY = LocalDate.of(2025, 3, 3);
    static final LocalDate END = LocalDate.of(2025, 4, 26);
    static final LocalDate CLOSES = LocalDate.of(2025, 10, 26);

    private final LogWriter log;
    private final OfferId offer;

    EdgeCases(LogWriter log, OfferId offer) {
        this.log = log;
        this.offer = offer;
    }

    void write() {
        work();
        receipt();
        progress();
        for (var checked : List.of(CLOSES.minusDays(1), CLOSES, CLOSES.plusDays(1))) {
            var person = person(EndKind.EARLY);
            record(new NoIntegrationConfirmed(biography(person), person, checked));
        }
        new EdgesOfChange(log, this).write();
    }

    private void work() {
        for (var starts : List.of(ENTRY.minusDays(1), ENTRY, END.minusDays(1), END, CLOSES, CLOSES.plusDays(1))) {
            started(person(EndKind.COMPLETED), IntegrationKind.EMPLOYMENT, starts, null, true, false);
            for (var ended : List.of(END.minusDays(1), END, CLOSES.minusDays(1), CLOSES)) {
                if (!ended.isBefore(starts)) {
                    started(person(EndKind.EARLY), IntegrationKind.EMPLOYMENT, starts, ended, true, false);
                }
            }
        }
        for (var kind : IntegrationKind.values()) {
            started(person(EndKind.COMPLETED), kind, END.plusDays(9), null, true, false);
            started(person(EndKind.COMPLETED), kind, END.plusDays(9), null, false, false);
            started(person(EndKind.COMPLETED), kind, END.plusDays(9), null, true, true);
        }
        var twice = person(EndKind.COMPLETED);
        started(twice, IntegrationKind.EMPLOYMENT, ENTRY.plusDays(9), null, true, true);
        started(twice, IntegrationKind.EMPLOYMENT, END.plusDays(9), END.plusDays(20), false, false);
    }

    private void receipt() {
        var yesterday = ENTRY.minusDays(1);
        for (var until : List.of(CLOSES.minusDays(1), CLOSES)) {
            received(until);
            received(until, new BenefitPeriod(ENTRY.minusDays(638), yesterday));
        }
        received(CLOSES, new BenefitPeriod(ENTRY.minusDays(637), yesterday));
        received(CLOSES, new BenefitPeriod(ENTRY.minusDays(637), ENTRY));
        received(CLOSES, new BenefitPeriod(ENTRY.minusDays(637), null));
        received(CLOSES, new BenefitPeriod(ENTRY.minusDays(638), null));
        received(CLOSES, new BenefitPeriod(ENTRY.minusDays(639), ENTRY.minusDays(2)));
        received(CLOSES, new BenefitPeriod(ENTRY.minusDays(900), ENTRY.minusDays(93)));
        received(CLOSES, new BenefitPeriod(ENTRY.minusDays(900), ENTRY.minusDays(94)));
        received(CLOSES, new BenefitPeriod(ENTRY.minusDays(638), yesterday), new BenefitPeriod(CLOSES, null));
        for (var last : List.of(CLOSES.minusDays(1), CLOSES)) {
            received(CLOSES, new BenefitPeriod(END, last));
        }
        for (var first : List.of(CLOSES, CLOSES.plusDays(1))) {
            received(CLOSES.plusDays(9), new BenefitPeriod(first, null));
        }
    }

    private void progress() {
        for (int after : new int[] {2, 3, 4}) {
            for (var on : List.of(ENTRY, ENTRY.plusDays(1), CLOSES, CLOSES.plusDays(1))) {
                var person = person(EndKind.COMPLETED);
                step(person, 1, 3, ENTRY.minusDays(after));
                step(person, 1, after, on);
            }
        }
        var fallen = person(EndKind.COMPLETED);
        step(fallen, 1, 4, ENTRY.minusDays(9));
        step(fallen, 1, 2, ENTRY.minusDays(1));
        step(fallen, 1, 3, CLOSES);
        var otherLadder = person(EndKind.COMPLETED);
        step(otherLadder, 1, 3, ENTRY);
        step(otherLadder, 1, 4, CLOSES);
        step(otherLadder, 2, 3, ENTRY);
        step(otherLadder, 2, 2, CLOSES);
    }

    /** Ended after two sessions on one day, of which the later module is recorded first. */
    private ParticipantId person(EndKind kind) {
        return ended(new ParticipantId(Id.next()), kind).participant();
    }

    /** A participation of the person, as above. */
    PlacementRef ended(ParticipantId person, EndKind kind) {
        var placement = new PlacementRef(
                new ParticipationId(Id.next()), person, new ReferralId(Id.next()), offer, 1, new GroupId(Id.next()));
        var day = ENTRY.minusDays(3);
        log.record(
                day,
                new ReferralOpened(
                        placement.referral(),
                        person,
                        offer,
                        1,
                        OfferKind.OTHER,
                        day,
                        new Confidential.Withheld<>(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        log.record(day, new PlacementAccepted(placement, day));
        for (int module : new int[] {2, 1}) {
            log.record(
                    ENTRY,
                    new AttendanceRecorded(
                            placement,
                            new GroupId(Id.next()),
                            new SessionId(Id.next()),
                            module,
                            ENTRY,
                            AttendanceStatus.LATE,
                            30,
                            Presence.ONLINE,
                            null));
        }
        log.record(ENTRY, new MeasureEntered(placement, ENTRY));
        log.record(END, new MeasureEnded(placement, END, kind, null));
        return placement;
    }

    private void started(
            ParticipantId person,
            IntegrationKind kind,
            LocalDate starts,
            @Nullable LocalDate ended,
            boolean insured,
            boolean subsidised) {
        record(new IntegrationReported(
                biography(person),
                person,
                new IntegrationId(Id.next()),
                new Integration(
                        kind, starts, ended, WeeklyHours.of("30.5"), false, insured, subsidised, FoundThrough.SELF),
                null));
    }

    void received(LocalDate until, BenefitPeriod... periods) {
        var person = person(EndKind.COMPLETED);
        record(new BenefitPeriodsReported(biography(person), person, until, List.of(periods)));
    }

    private void step(ParticipantId person, int ladder, int step, LocalDate on) {
        record(new ProgressRecorded(biography(person), person, ladder, step, on));
    }

    /** Records before the window closes, so that the knowledge of its last day can be compared. */
    EventId record(Event event) {
        return log.record(CLOSES.minusDays(30), event);
    }

    private static WorkBiographyId biography(ParticipantId person) {
        return new WorkBiographyId(Id.derived(person.value(), "work-biography"));
    }
}
