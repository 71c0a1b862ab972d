package de.motivag.events.enrolment;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.PlainRecord;
import de.motivag.events.Retraction;
import de.motivag.events.SealedStaffId;
import de.motivag.events.StaffId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.PossibleTime;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events of a referral: one person's progress into one offer, from the application to the seat. */
public sealed interface ReferralEvent extends Event {
    ReferralId referral();

    @Override
    ParticipantId participant();

    OfferId offer();

    @Override
    default ReferralId stream() {
        return referral();
    }

    /** The events about job offers, which the employer service acts on. */
    interface JobOfferEvent extends PlainRecord {}

    /** The events about support, which the helpers act on. */
    interface SupportEvent extends Event {}

    /**
     * @param weeklyHours hours a week for which the person is available, if less than full time
     * @param possibleTimes times of the week at which the person can attend sessions; null if there is no limit
     * @param care schedule needs because of child care, care of relatives or a return to work
     * @param sealedAdviser the adviser, readable by the services of the installation
     */
    record ReferralOpened(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            int offerVersion,
            OfferKind offerKind,
            LocalDate appliedOn,
            Confidential<RoutingFacts> facts,
            @Nullable Confidential<WeeklyHours> weeklyHours,
            @Nullable Confidential<List<PossibleTime>> possibleTimes,
            @Nullable Confidential<CareNeeds> care,
            @Nullable TeamId team,
            @Nullable Internal<StaffId> adviser,
            @Nullable SealedStaffId sealedAdviser)
            implements ReferralEvent {}

    /** The routing rules have chosen a route. Contains the matching rule, the version of the rules and the facts. */
    record ReferralRouted(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            Route route,
            RoutingRule rule,
            int ruleVersion,
            Confidential<RoutingFacts> basis)
            implements ReferralEvent {}

    /** A person has decided an open route, or has overridden the rules. */
    record RouteDecided(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            Route route,
            LocalDate decidedOn,
            Confidential<String> reason)
            implements ReferralEvent {}

    /** @param minutes duration; 0 for a mail and for an attempt that reached nobody */
    record ContactLogged(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            Channel channel,
            ContactPurpose purpose,
            boolean reached,
            int minutes,
            LocalDate heldOn,
            @Nullable Confidential<String> note)
            implements ReferralEvent, PlainRecord {}

    /** The suitability check (Eignungsfeststellung). It counts as a contact and is not logged as a second one. */
    record SuitabilityAssessed(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            Suitability result,
            int minutes,
            Channel channel,
            LocalDate heldOn,
            Confidential<SuitabilityAnswers> answers)
            implements ReferralEvent {}

    record DeviceNeeded(ReferralId referral, ParticipantId participant, OfferId offer, DeviceType type)
            implements ReferralEvent {}

    /**
     * @param appliedOn day of the application, as known to the referral when the seat is requested
     * @param group requested group; null for the next one with a free seat
     * @param from first day of the seat in a group that has begun; null for a seat from the group's first day
     * @param despiteCollision whether the seat is wanted although sessions collide with another group or the possible times
     * @param collisionReason reason for it; null if the seat is not wanted then
     * @param possibleTimes times of the week at which the person can attend, without their reason; empty if there is no limit
     */
    record PlacementRequested(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            int offerVersion,
            LocalDate appliedOn,
            @Nullable GroupId group,
            @Nullable LocalDate from,
            boolean despiteCollision,
            @Nullable Confidential<String> collisionReason,
            List<PossibleTime> possibleTimes)
            implements ReferralEvent {}

    record ReferralPlaced(
            ReferralId referral, ParticipantId participant, OfferId offer, ParticipationId participation, GroupId group)
            implements ReferralEvent {}

    record ReferralWaiting(ReferralId referral, ParticipantId participant, OfferId offer, ParticipationId participation)
            implements ReferralEvent {}

    /** Coaching could not place the person. Staff must request a seat again, with other values. */
    record ReferralNotPlaced(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            ParticipationId participation,
            RefusalReason reason)
            implements ReferralEvent {}

    /** The person has received the required device. */
    record DeviceProvided(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LoanRequestId loanRequest,
            DeviceId device,
            LocalDate handedOutOn,
            LocalDate dueBack)
            implements ReferralEvent {}

    /** Facts of the application were wrong or were missing. The following event routes the referral again. */
    record ReferralCorrected(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate appliedOn,
            Confidential<RoutingFacts> facts,
            @Nullable Confidential<WeeklyHours> weeklyHours,
            @Nullable Confidential<List<PossibleTime>> possibleTimes,
            @Nullable Confidential<CareNeeds> care)
            implements ReferralEvent {}

    /**
     * The person can attend sessions at other times, after a seat was requested. Coaching compares them with groups.
     *
     * @param possibleTimes times of the week, without their reason; empty if there is no limit
     */
    record PossibleTimesChanged(
            ReferralId referral, ParticipantId participant, OfferId offer, List<PossibleTime> possibleTimes)
            implements ReferralEvent, PlainRecord {}

    /**
     * Another team owns the case.
     *
     * @param transferredOn first day on which that team owns it
     */
    record CaseTransferred(
            ReferralId referral, ParticipantId participant, OfferId offer, TeamId team, LocalDate transferredOn)
            implements ReferralEvent {}

    /** @param sealedAdviser the adviser, readable by the services of the installation */
    record AdviserAssigned(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            Internal<StaffId> adviser,
            LocalDate assignedOn,
            @Nullable SealedStaffId sealedAdviser)
            implements ReferralEvent {}

    /**
     * The person needs support. The helper is not published: an involved equal opportunity officer would reveal
     * children or relatives in need of care.
     */
    record SupportRequested(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate requestedOn,
            Confidential<String> need,
            Confidential<Helper> by)
            implements ReferralEvent, SupportEvent {
        /** The helper as stored; empty after the person's data were erased, and in a published event. */
        public Optional<Helper> helper() {
            return Helper.stored(by);
        }
    }

    /**
     * The support was given. The helper is not published, for the same reason as in the request.
     *
     * @param by helper that gave the support
     */
    record SupportResolved(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate resolvedOn,
            @Nullable Confidential<String> how,
            Confidential<Helper> by)
            implements ReferralEvent, SupportEvent {
        /** The helper as stored; empty after the person's data were erased, and in a published event. */
        public Optional<Helper> helper() {
            return Helper.stored(by);
        }
    }

    /** @param first id of the event that logged this offer first, by which answers name it; null unless this one corrects it */
    record JobOfferMade(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate offeredOn,
            @Nullable Confidential<String> job,
            @Nullable EventId first)
            implements ReferralEvent, JobOfferEvent {}

    /**
     * The person's answer to a job offer; a later answer to the same offer replaces it.
     *
     * @param jobOffer id of the event that logged the offer first
     * @param answeredOn day of the answer, or the day on which it was clear that no answer would come
     */
    record JobOfferAnswered(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            EventId jobOffer,
            JobOfferAnswer answer,
            LocalDate answeredOn)
            implements ReferralEvent, JobOfferEvent {}

    /** A contact, check, job offer, answer, support request, assignment, route decision or withdrawal is retracted. */
    record EventRetracted(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            EventId event,
            EventName type,
            Confidential<String> reason)
            implements ReferralEvent, Retraction {}

    /** The person will not join the offer. Coaching decides the effect on a participation. */
    record ReferralWithdrawn(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate withdrawnOn,
            Confidential<String> reason)
            implements ReferralEvent {}

    /** The participation has ended before its entry. A seat may be requested again. */
    record PlacementEnded(ReferralId referral, ParticipantId participant, OfferId offer, ParticipationId participation)
            implements ReferralEvent {}

    /** The measure has ended, and with it the referral. */
    record ReferralClosed(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            ParticipationId participation,
            LocalDate endedOn)
            implements ReferralEvent {}

    /** The measure's end was revoked. */
    record ReferralReopened(
            ReferralId referral, ParticipantId participant, OfferId offer, ParticipationId participation)
            implements ReferralEvent {}
}
