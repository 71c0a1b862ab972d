package de.motivag.suite.recount;

import static de.motivag.suite.recount.EdgeCases.CLOSES;
import static de.motivag.suite.recount.EdgeCases.END;

import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.events.enrolment.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import java.time.LocalDate;
import java.util.List;

/** People whose only positive change lies on an edge of their window, or just misses to be one. */
final class EdgesOfChange {
    private static final LocalDate INSIDE = END.plusDays(5);

    private final LogWriter log;
    private final EdgeCases cases;

    EdgesOfChange(LogWriter log, EdgeCases cases) {
        this.log = log;
        this.cases = cases;
    }

    void write() {
        modules();
        jobOffers();
        receipt();
    }

    private void modules() {
        var own = cases.ended(new ParticipantId(Id.next()), EndKind.COMPLETED);
        attended(own, 1, END, 60);
        completed(own, 1);
        attended(other(), 1, END.minusDays(1), 60);
        for (var day : List.of(END.minusDays(1), END, CLOSES, CLOSES.plusDays(1))) {
            var other = other();
            attended(other, 1, day, 60);
            completed(other, 1);
        }
        for (int minutes : new int[] {0, 1}) {
            var other = other();
            attended(other, 1, END.minusDays(5), 60);
            attended(other, 1, INSIDE, minutes);
            attended(other, 2, INSIDE, 0);
            completed(other, 1);
        }
        var otherModule = other();
        attended(otherModule, 1, END.minusDays(5), 60);
        attended(otherModule, 2, INSIDE, 60);
        completed(otherModule, 1);
    }

    /** A participation beside one that has ended. */
    private PlacementRef other() {
        var ended = cases.ended(new ParticipantId(Id.next()), EndKind.COMPLETED);
        var other = new PlacementRef(
                new ParticipationId(Id.next()),
                ended.participant(),
                ended.referral(),
                ended.offer(),
                1,
                new GroupId(Id.next()));
        log.record(END.minusDays(9), new PlacementAccepted(other, END.minusDays(9)));
        return other;
    }

    private void attended(PlacementRef placement, int module, LocalDate day, int minutes) {
        cases.record(new AttendanceRecorded(
                placement,
                new GroupId(Id.next()),
                new SessionId(Id.next()),
                module,
                day,
                minutes == 0 ? AttendanceStatus.ABSENT : AttendanceStatus.LATE,
                minutes,
                Presence.ONLINE,
                null));
    }

    private void completed(PlacementRef placement, int module) {
        cases.record(new ModuleCompleted(placement, module, 60, 60));
    }

    private void jobOffers() {
        offered(INSIDE);
        answered(offered(END.minusDays(1)), END.minusDays(1), JobOfferAnswer.ACCEPTED);
        answered(offered(END.minusDays(1)), INSIDE, JobOfferAnswer.DECLINED);
        answered(offered(END.minusDays(1)), INSIDE, JobOfferAnswer.ACCEPTED);
        var changedMind = offered(END.minusDays(1));
        answered(changedMind, INSIDE, JobOfferAnswer.ACCEPTED);
        answered(changedMind, INSIDE, JobOfferAnswer.DECLINED);
        var mistaken = offered(END.minusDays(1));
        answered(mistaken, INSIDE, JobOfferAnswer.ACCEPTED);
        cases.record(new EventRetracted(
                mistaken.of.referral(),
                mistaken.of.participant(),
                mistaken.of.offer(),
                mistaken.id,
                new EventName(EventTypes.name(JobOfferMade.class)),
                LogWriter.mistake()));
    }

    private record Offered(PlacementRef of, EventId id) {}

    private Offered offered(LocalDate day) {
        var of = cases.ended(new ParticipantId(Id.next()), EndKind.COMPLETED);
        return new Offered(
                of, cases.record(new JobOfferMade(of.referral(), of.participant(), of.offer(), day, null, null)));
    }

    private void answered(Offered offer, LocalDate day, JobOfferAnswer answer) {
        var of = offer.of;
        cases.record(new JobOfferAnswered(of.referral(), of.participant(), of.offer(), offer.id, answer, day));
    }

    private void receipt() {
        var ends = new BenefitPeriod(END.minusDays(50), INSIDE);
        cases.received(INSIDE, ends);
        cases.received(INSIDE.plusDays(1), ends);
        cases.received(CLOSES, ends);
        cases.received(CLOSES, ends, new BenefitPeriod(INSIDE.plusDays(1), null));
        cases.received(INSIDE.plusDays(1), ends, new BenefitPeriod(INSIDE.plusDays(1), INSIDE.plusDays(1)));
    }
}
