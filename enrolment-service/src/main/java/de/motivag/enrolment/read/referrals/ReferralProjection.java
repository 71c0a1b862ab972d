package de.motivag.enrolment.read.referrals;

import de.motivag.enrolment.read.referrals.ReferralRow.Kind;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
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
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes one row per referral with its state, and one row per event that can be retracted. Columns that follow from such
 * events are computed from the rows that stand.
 */
@Component
final class ReferralProjection implements Projection<Event> {
    @Override
    public String view() {
        return "referral";
    }

    @Override
    public List<String> tables() {
        return List.of("referral", "referral_record");
    }

    @Override
    public Class<Event> events() {
        return Event.class;
    }

    @Override
    public void on(Event event, EventMetadata recorded, JdbcClient database) {
        switch (event) {
            case ReferralEvent ofReferral -> on(ofReferral, recorded, database);
            case ParticipantErased erased -> forget(erased, database);
            default -> {}
        }
    }

    /** Removes values whose confidential form can no longer be read. */
    private static void forget(ParticipantErased erased, JdbcClient database) {
        var person = erased.participant().value();
        database.sql("""
                        delete from referral_record where kind in ('SUPPORT', 'RESOLUTION')
                          and referral in (select referral from referral where participant = ?)""").param(person).update();
        database.sql("""
                        update referral set support_open = false, equal_opportunity = false,
                          equal_opportunity_open = false where participant = ?""").param(person).update();
    }

    private static void on(ReferralEvent event, EventMetadata recorded, JdbcClient database) {
        var row = new ReferralRow(event.referral(), recorded, database);
        switch (event) {
            case ReferralOpened opened -> open(opened, recorded, database);
            case ReferralRouted routed -> {
                row.record(Kind.ROUTING, null, routed.route().name(), null);
                row.set("rule = ?, rule_version = ?", routed.rule().name(), routed.ruleVersion());
            }
            case RouteDecided decided ->
                row.record(Kind.ROUTE_DECISION, null, decided.route().name(), decided.decidedOn());
            case ContactLogged contact when contact.reached() -> row.record(Kind.CONTACT, null, null, contact.heldOn());
            case ContactLogged _ -> row.set("contacts = contacts");
            case SuitabilityAssessed check ->
                row.record(Kind.CHECK, null, check.result().name(), check.heldOn());
            case JobOfferMade offer -> row.record(Kind.JOB_OFFER, null, null, offer.offeredOn());
            case JobOfferAnswered answered ->
                row.record(
                        Kind.ANSWER,
                        answered.jobOffer().value().toString(),
                        answered.answer().name(),
                        answered.answeredOn());
            case SupportRequested requested ->
                row.record(
                        Kind.SUPPORT, requested.helper().map(Enum::name).orElse(null), null, requested.requestedOn());
            case SupportResolved resolved ->
                row.record(
                        Kind.RESOLUTION, resolved.helper().map(Enum::name).orElse(null), null, resolved.resolvedOn());
            case CaseTransferred transferred ->
                row.record(Kind.TEAM, null, transferred.team().value().toString(), transferred.transferredOn());
            case AdviserAssigned assigned ->
                row.record(Kind.ADVISER, null, text(assigned.adviser()), assigned.assignedOn());
            case ReferralWithdrawn withdrawn -> row.record(Kind.WITHDRAWAL, null, null, withdrawn.withdrawnOn());
            case EventRetracted retracted -> row.retract(retracted.event());
            case PossibleTimesChanged _ -> row.set("placement = placement");
            case DeviceNeeded _ -> row.set("device_request = 'NEEDED'");
            case DeviceProvided _ -> row.set("device_request = 'PROVIDED'");
            case PlacementRequested _ -> row.set("placement = 'REQUESTED', not_placed_because = null");
            case ReferralPlaced placed ->
                row.set(
                        "placement = 'PLACED', participation = ?, group_id = ?",
                        placed.participation().value(),
                        placed.group().value());
            case ReferralWaiting waiting ->
                row.set(
                        "placement = 'WAITING', participation = ?, group_id = null",
                        waiting.participation().value());
            case ReferralNotPlaced refused ->
                row.set(
                        "placement = 'NOT_REQUESTED', not_placed_because = ?",
                        refused.reason().name());
            case PlacementEnded _ -> row.set("placement = 'NOT_REQUESTED', group_id = null");
            case ReferralCorrected corrected -> row.set("applied_on = ?", corrected.appliedOn());
            case ReferralClosed closed -> row.set("state = 'CLOSED', ended_on = ?", closed.endedOn());
            case ReferralReopened _ -> row.set("state = 'OPEN', ended_on = null");
        }
    }

    /** The team and the adviser of the application stand until another one is recorded, and again after a retraction. */
    private static void open(ReferralOpened opened, EventMetadata recorded, JdbcClient database) {
        var team = opened.team();
        database.sql("""
                        insert into referral (referral, organisation, participant, offer, applied_on, route, opened_at,
                          version)
                        values (?, ?, ?, ?, ?, 'UNDECIDED', ?, 1)""")
                .param(opened.referral().value())
                .param(recorded.organisation().value())
                .param(opened.participant().value())
                .param(opened.offer().value())
                .param(opened.appliedOn())
                .param(java.sql.Timestamp.from(recorded.at()))
                .update();
        var row = new ReferralRow(opened.referral(), recorded, database);
        row.record(Kind.TEAM, null, team == null ? null : team.value().toString(), opened.appliedOn());
        row.record(Kind.ADVISER, null, text(opened.adviser()), opened.appliedOn());
    }

    private static @Nullable String text(@Nullable Internal<StaffId> value) {
        return value instanceof Internal.Plain<StaffId>(var staff)
                ? staff.value().toString()
                : null;
    }
}
