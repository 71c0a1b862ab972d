package de.motivag.outcome.read.facts;

import de.motivag.events.EventId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.AdviserAssigned;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.PossibleTimesChanged;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralNotPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralReopened;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.LocalDate;
import java.util.Set;

/** Facts about referrals, their teams, contacts outside of sessions, suitability, job offers and withdrawals. */
final class ReferralFacts {
    private static final Set<Class<? extends Fact>> RETRACTABLE = Set.of(
            Fact.Contact.class,
            Fact.Suitability.class,
            Fact.Withdrawal.class,
            Fact.JobOffer.class,
            Fact.Team.class,
            Fact.JobOfferAnswer.class);

    private ReferralFacts() {}

    static FactChanges changes(ReferralEvent event, EventMetadata metadata) {
        return switch (event) {
            case ReferralOpened e ->
                e.team() == null
                        ? FactChanges.facts(application(e, e.appliedOn()))
                        : FactChanges.facts(application(e, e.appliedOn()), team(e, e.team(), e.appliedOn(), metadata));
            case ReferralCorrected e -> FactChanges.replacing(application(e, e.appliedOn()));
            case CaseTransferred e -> FactChanges.facts(team(e, e.team(), e.transferredOn(), metadata));
            case ContactLogged e -> FactChanges.facts(contact(e, metadata));
            case EventRetracted e -> FactChanges.retracted(e, RETRACTABLE);
            case SuitabilityAssessed e -> assessed(e, metadata);
            case ReferralWithdrawn e ->
                FactChanges.facts(
                        new Fact.Withdrawal(metadata.id(), e.referral(), e.participant(), e.offer(), e.withdrawnOn()));
            case JobOfferMade e ->
                FactChanges.facts(new Fact.JobOffer(
                        metadata.id(),
                        e.first() == null ? new EventId(metadata.id()) : e.first(),
                        e.referral(),
                        e.participant(),
                        e.offer(),
                        e.offeredOn()));
            case JobOfferAnswered e ->
                FactChanges.facts(new Fact.JobOfferAnswer(
                        metadata.id(),
                        e.jobOffer(),
                        e.referral(),
                        e.participant(),
                        e.offer(),
                        e.answer(),
                        e.answeredOn()));
            case ReferralRouted _,
                    RouteDecided _,
                    DeviceNeeded _,
                    PlacementRequested _,
                    PossibleTimesChanged _,
                    ReferralPlaced _,
                    ReferralWaiting _,
                    ReferralNotPlaced _,
                    DeviceProvided _,
                    AdviserAssigned _,
                    SupportRequested _,
                    SupportResolved _,
                    PlacementEnded _,
                    ReferralClosed _,
                    ReferralReopened _ -> FactChanges.NOTHING;
        };
    }

    private static Fact application(ReferralEvent event, LocalDate appliedOn) {
        return new Fact.Application(
                event.referral().value(), event.referral(), event.participant(), event.offer(), appliedOn);
    }

    /** Ends no earlier fact, because the previous team had the case until that day. */
    private static Fact team(ReferralEvent event, TeamId team, LocalDate since, EventMetadata metadata) {
        return new Fact.Team(metadata.id(), event.referral(), team, since);
    }

    /** Completed contacts count in the contact density. Mails and attempts that reached nobody are not completed. */
    private static Fact contact(ContactLogged event, EventMetadata metadata) {
        return new Fact.Contact(
                metadata.id(),
                event.referral(),
                event.participant(),
                event.offer(),
                event.channel().name(),
                event.reached() && event.channel() != Channel.MAIL,
                event.minutes(),
                event.heldOn());
    }

    /** Each assessment was one contact, which is not logged as a second one. */
    private static FactChanges assessed(SuitabilityAssessed event, EventMetadata metadata) {
        return FactChanges.facts(
                new Fact.Contact(
                        metadata.id(),
                        event.referral(),
                        event.participant(),
                        event.offer(),
                        "SUITABILITY",
                        event.channel() != Channel.MAIL,
                        event.minutes(),
                        event.heldOn()),
                new Fact.Suitability(
                        metadata.id(),
                        event.referral(),
                        event.participant(),
                        event.offer(),
                        event.result(),
                        event.heldOn()));
    }
}
