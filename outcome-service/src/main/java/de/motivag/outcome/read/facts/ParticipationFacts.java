package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AbsenceExcused;
import de.motivag.events.coaching.ParticipationEvent.ApplicationDayApplied;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.CollisionAccepted;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.ExcuseWithdrawn;
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
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationDeclined;
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.coaching.ParticipationEvent.WithdrawalApplied;
import de.motivag.events.coaching.ParticipationEvent.WithdrawalRevoked;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about seats, attendance and the resulting contacts, modules, entries, exits and follow-up measures. */
final class ParticipationFacts {
    private ParticipationFacts() {}

    static FactChanges changes(ParticipationEvent event, EventMetadata metadata) {
        var placement = event.placement();
        return switch (event) {
            case PlacementAccepted _ -> FactChanges.facts(seat(placement, null));
            case MovedToGroup e -> FactChanges.facts(seat(placement, e.movedOn()));
            case AttendanceRecorded e -> new FactChanges(attendance(e), List.of());
            case AttendanceCorrected e ->
                new FactChanges(
                        attendance(e),
                        List.of(
                                FactChanges.Ended.of(Fact.Attendance.class, e.session()),
                                FactChanges.Ended.of(Fact.Contact.class, e.session())));
            case OneToOneHeld e ->
                FactChanges.facts(contact(placement, metadata.id(), "ONE_TO_ONE", e.minutes(), e.heldOn()));
            case ModuleCompleted e ->
                FactChanges.facts(new Fact.Module(
                        Fact.numbered(e.module()),
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        placement.offer(),
                        e.module()));
            case ModuleReopened e -> FactChanges.ended(Fact.Module.class, Fact.numbered(e.module()));
            case ModuleWaived e ->
                FactChanges.facts(new Fact.ModuleWaiver(
                        Fact.numbered(e.module()),
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        placement.offer(),
                        e.module()));
            case ModuleWaiverRevoked e -> FactChanges.ended(Fact.ModuleWaiver.class, Fact.numbered(e.module()));
            case MeasureEntered e -> FactChanges.facts(entry(placement, e.enteredOn()));
            case MeasureEntryCorrected e ->
                corrected(Fact.Entry.class, placement, e.after() == null ? null : entry(placement, e.after()));
            case MeasureEnded e -> FactChanges.facts(exit(placement, new End(e.endedOn(), e.kind(), e.reason())));
            case MeasureEndCorrected e ->
                corrected(Fact.Exit.class, placement, e.after() == null ? null : exit(placement, e.after()));
            case FollowUpMeasureEntered e ->
                FactChanges.facts(new Fact.FollowUp(
                        metadata.id(),
                        e.recommendation(),
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        placement.offer(),
                        e.kind(),
                        e.enteredOn()));
            case SelfStudyConfirmed e ->
                FactChanges.facts(new Fact.SelfStudy(
                        metadata.id(),
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        placement.offer(),
                        e.module(),
                        e.minutes(),
                        e.studiedOn()));
            case EventRetracted e -> retracted(e);
            // The group of the seat was cancelled. Without an earlier seat nothing ends.
            case PlacementWaiting _ ->
                FactChanges.ended(Fact.Place.class, placement.participation().value());
            case PlacementRefused _,
                    ApplicationDayApplied _,
                    WithdrawalApplied _,
                    WithdrawalRevoked _,
                    CollisionAccepted _,
                    EarlyEndRecorded _,
                    EarlyEndCorrected _,
                    EarlyEndRevoked _,
                    ParticipationNotStarted _,
                    AbsenceExcused _,
                    ExcuseWithdrawn _,
                    NextStepRecommended _,
                    RecommendationAccepted _,
                    RecommendationDeclined _ -> FactChanges.NOTHING;
        };
    }

    /** A retracted attendance ends with all its corrections. Everything else has the id of its event. */
    private static FactChanges retracted(EventRetracted event) {
        var session = event.session();
        return session == null
                ? FactChanges.retracted(event, Set.of(Fact.Contact.class, Fact.FollowUp.class, Fact.SelfStudy.class))
                : new FactChanges(
                        List.of(),
                        List.of(
                                FactChanges.Ended.of(Fact.Attendance.class, session),
                                FactChanges.Ended.of(Fact.Contact.class, session)));
    }

    /** Ends no earlier fact, because the person had the previous seat until that day. */
    private static Fact seat(PlacementRef placement, @Nullable LocalDate since) {
        return new Fact.Place(
                placement.participation().value(),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer(),
                placement.offerVersion(),
                placement.group(),
                since);
    }

    /** An attendance is also one contact, unless the person was absent. */
    private static List<Fact> attendance(AttendanceEvent e) {
        var placement = e.placement();
        var attendance = new Fact.Attendance(
                e.session().value(),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer(),
                e.sessionGroup(),
                e.session(),
                e.module(),
                e.status(),
                e.minutes(),
                e.presence(),
                e.heldOn());
        return e.minutes() > 0
                ? List.of(attendance, contact(placement, e.session().value(), "SESSION", e.minutes(), e.heldOn()))
                : List.of(attendance);
    }

    private static Fact contact(PlacementRef placement, UUID subject, String kind, int minutes, LocalDate heldOn) {
        return new Fact.Contact(
                subject, placement.referral(), placement.participant(), placement.offer(), kind, true, minutes, heldOn);
    }

    private static FactChanges corrected(Class<? extends Fact> kind, PlacementRef placement, @Nullable Fact after) {
        return new FactChanges(
                after == null ? List.of() : List.of(after),
                List.of(FactChanges.Ended.of(kind, placement.participation())));
    }

    private static Fact entry(PlacementRef placement, LocalDate enteredOn) {
        return new Fact.Entry(
                placement.participation().value(),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer(),
                enteredOn);
    }

    private static Fact exit(PlacementRef placement, End end) {
        return new Fact.Exit(
                placement.participation().value(),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer(),
                end.endedOn(),
                end.kind(),
                end.reason());
    }
}
