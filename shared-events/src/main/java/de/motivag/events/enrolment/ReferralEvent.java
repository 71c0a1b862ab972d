package de.motivag.events.enrolment;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.Retraction;
import de.motivag.events.StaffId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.RefusalReason;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.TeamId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person's way into one offer, from the application to the seat. */
public sealed interface ReferralEvent extends Event {
    ReferralId referral();

    @Override
    ParticipantId participant();

    OfferId offer();

    @Override
    default ReferralId stream() {
        return referral();
    }

    /**
     * @param weeklyHours hours a week for which the person is available, where that is less than full time
     * @param care schedule needs through child care, care of relatives, return to work
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
            @Nullable Confidential<CareNeeds> care,
            @Nullable TeamId team,
            @Nullable Internal<StaffId> adviser)
            implements ReferralEvent {}

    /** The routing rules have spoken: which of them, in which version, over which facts. */
    record ReferralRouted(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            Route route,
            RoutingRule rule,
            int ruleVersion,
            Confidential<RoutingFacts> basis)
            implements ReferralEvent {}

    /** A person has decided what the rules left open, or against them. */
    record RouteDecided(
            ReferralId referral, ParticipantId participant, OfferId offer, Route route, Confidential<String> reason)
            implements ReferralEvent {}

    /** @param minutes how long it took; 0 for a mail and for an attempt that reached nobody */
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
            implements ReferralEvent {}

    /** The suitability check (Eignungsfeststellung); it is one contact as well, and is not logged as a second one. */
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

    /** @param group the group asked for, or none: the next one with a free seat */
    record PlacementRequested(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            int offerVersion,
            @Nullable GroupId group) implements ReferralEvent {}

    record ReferralPlaced(
            ReferralId referral, ParticipantId participant, OfferId offer, ParticipationId participation, GroupId group)
            implements ReferralEvent {}

    record ReferralWaiting(ReferralId referral, ParticipantId participant, OfferId offer, ParticipationId participation)
            implements ReferralEvent {}

    /** Coaching could not place the person; someone has to ask again, in another way. */
    record ReferralNotPlaced(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            ParticipationId participation,
            RefusalReason reason)
            implements ReferralEvent {}

    /** The device that the person needs is in their hands. */
    record DeviceProvided(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LoanRequestId loanRequest,
            DeviceId device,
            LocalDate handedOutOn,
            LocalDate dueBack)
            implements ReferralEvent {}

    /** Facts of the application were wrong, or have become known; routed again by the event that follows. */
    record ReferralCorrected(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate appliedOn,
            Confidential<RoutingFacts> facts,
            @Nullable Confidential<WeeklyHours> weeklyHours,
            @Nullable Confidential<CareNeeds> care)
            implements ReferralEvent {}

    /** Another team owns the case. */
    record CaseTransferred(ReferralId referral, ParticipantId participant, OfferId offer, TeamId team)
            implements ReferralEvent {}

    record AdviserAssigned(ReferralId referral, ParticipantId participant, OfferId offer, Internal<StaffId> adviser)
            implements ReferralEvent {}

    /**
     * The person needs help. Of whom is not published: that the equal opportunity officer is involved tells of children or
     * relatives who need care.
     */
    record SupportRequested(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            Confidential<String> need,
            Confidential<Helper> by)
            implements ReferralEvent {
        /** The helper as stored; none once the person's data were erased, and none in a published event. */
        public Optional<Helper> helper() {
            return Helper.stored(by);
        }
    }

    enum Helper {
        TECHNICAL_SUPPORT,
        /** Beauftragte für Chancengleichheit am Arbeitsmarkt (BCA), § 18e SGB II. */
        EQUAL_OPPORTUNITY_OFFICER;

        private static Optional<Helper> stored(Confidential<Helper> by) {
            return by instanceof Confidential.Open<Helper>(var helper) ? Optional.of(helper) : Optional.empty();
        }
    }

    /**
     * The help was given. By whom is not published, for the same reason as of whom it was asked.
     *
     * @param by withheld also in what was stored when only {@link Helper#TECHNICAL_SUPPORT} could be resolved
     */
    record SupportResolved(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            @Nullable Confidential<String> how,
            Confidential<Helper> by)
            implements ReferralEvent {
        /** The helper as stored; none once the person's data were erased, and none in a published event. */
        public Optional<Helper> helper() {
            return Helper.stored(by);
        }
    }

    record JobOfferMade(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate offeredOn,
            @Nullable Confidential<String> job)
            implements ReferralEvent {}

    /** A contact was logged by mistake: it never took place like that. */
    record EventRetracted(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            EventId event,
            EventName type,
            Confidential<String> reason)
            implements ReferralEvent, Retraction {}

    /** The person does not come into the offer any more; coaching decides what that means for a participation. */
    record ReferralWithdrawn(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate withdrawnOn,
            Confidential<String> reason)
            implements ReferralEvent {}

    /** The participation has ended before its entry; a seat may be asked for again. */
    record PlacementEnded(ReferralId referral, ParticipantId participant, OfferId offer, ParticipationId participation)
            implements ReferralEvent {}

    /** The measure has ended, and with it this way. */
    record ReferralClosed(
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            ParticipationId participation,
            LocalDate endedOn)
            implements ReferralEvent {}

    /** The measure's end was undone. */
    record ReferralReopened(
            ReferralId referral, ParticipantId participant, OfferId offer, ParticipationId participation)
            implements ReferralEvent {}

    record CareNeeds(
            boolean childCare,
            boolean careOfRelatives,
            boolean returner,
            @Nullable String note) {}

    record SuitabilityAnswers(
            boolean language,
            boolean equipment,
            boolean reachableByPhone,
            @Nullable String note) {}

    /** The streams of the paper's § 4. */
    enum Route {
        /** Grauer Strom über den Mindeststandard. */
        GREY_INTAKE,
        /** Grauer Strom über die Integrationsfachkraft. */
        GREY_ADVISER,
        /** Grüner Strom: existing clients. */
        GREEN_ADVISER,
        /** An exception applies; voluntary entry by an adviser's decision stays possible. */
        NOT_STEERED,
        /** The facts do not suffice: a person decides. */
        UNDECIDED
    }

    enum RoutingRule {
        EXCEPTION,
        EXISTING_CLIENT,
        JOINS_BENEFIT_COMMUNITY,
        NEVER_OR_SIX_MONTHS_AGO,
        LESS_THAN_SIX_MONTHS_AGO,
        LAST_PAYMENT_UNKNOWN
    }

    enum Channel {
        PHONE,
        VIDEO,
        ON_SITE,
        MAIL
    }

    enum ContactPurpose {
        FIRST_CONTACT,
        INFORMATION,
        APPOINTMENT,
        TECHNICAL_SUPPORT,
        COUNSELLING,
        OTHER
    }

    enum Suitability {
        SUITABLE,
        WITH_DEVICE,
        WITH_SUPPORT,
        /** Enabling (Befähigung) first, then another check. */
        NOT_YET,
        NOT_SUITABLE
    }
}
