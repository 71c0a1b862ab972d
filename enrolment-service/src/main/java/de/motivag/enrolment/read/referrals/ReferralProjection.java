package de.motivag.enrolment.read.referrals;

import de.motivag.events.Event;
import de.motivag.events.EventId;
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
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row per referral with its state, and one row per completed contact, so that a retraction can delete it. */
@Component
final class ReferralProjection implements Projection<Event> {
    private static final String OFFICER_ASKED = "equal_opportunity = true, equal_opportunity_open = true";
    private static final String NO_CHANGE = "support_open = support_open";

    @Override
    public String view() {
        return "referral";
    }

    @Override
    public List<String> tables() {
        return List.of("referral", "referral_contact");
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
        database.sql("""
                        update referral set support_open = false, equal_opportunity = false,
                          equal_opportunity_open = false where participant = ?""").param(erased.participant().value()).update();
    }

    private static void on(ReferralEvent event, EventMetadata recorded, JdbcClient database) {
        var row = new Row(event, recorded, database);
        switch (event) {
            case ReferralOpened opened -> open(opened, recorded, database);
            case ReferralRouted routed ->
                row.set(
                        "route = ?, rule = ?, rule_version = ?, decided = false",
                        routed.route().name(),
                        routed.rule().name(),
                        routed.ruleVersion());
            case RouteDecided decided ->
                row.set("route = ?, decided = true", decided.route().name());
            case ContactLogged contact -> row.set("contacts = contacts + ?", contact.reached() ? row.addContact() : 0);
            case EventRetracted retracted -> row.set("contacts = contacts - ?", row.removeContact(retracted.event()));
            case SuitabilityAssessed assessed ->
                row.set(
                        "suitability = ?, contacts = contacts + 1",
                        assessed.result().name());
            case DeviceNeeded _ -> row.set("device = 'NEEDED'");
            case DeviceProvided provided -> row.set("device = 'PROVIDED', device_due_back = ?", provided.dueBack());
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
            case CaseTransferred transferred ->
                row.set("team = ?", transferred.team().value());
            case AdviserAssigned assigned -> row.set("adviser = ?", staff(assigned.adviser()));
            case SupportRequested requested -> row.set(asked(requested));
            case SupportResolved resolved -> row.set(resolved(resolved));
            case JobOfferMade offer -> row.set("first_job_offer_on = least(first_job_offer_on, ?)", offer.offeredOn());
            case JobOfferAnswered answered -> row.setAnswer(answered);
            case ReferralWithdrawn withdrawn -> row.set("state = 'WITHDRAWN', ended_on = ?", withdrawn.withdrawnOn());
            case ReferralClosed closed -> row.set("state = 'CLOSED', ended_on = ?", closed.endedOn());
            case ReferralReopened _ -> row.set("state = 'OPEN', ended_on = null");
        }
    }

    private static void open(ReferralOpened opened, EventMetadata recorded, JdbcClient database) {
        var team = opened.team();
        var adviser = opened.adviser();
        database.sql("""
                        insert into referral (referral, organisation, participant, offer, applied_on, team,
                          adviser, route, opened_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, 'UNDECIDED', ?, 1)""")
                .param(opened.referral().value())
                .param(recorded.organisation().value())
                .param(opened.participant().value())
                .param(opened.offer().value())
                .param(opened.appliedOn())
                .param(team == null ? null : team.value())
                .param(staff(adviser))
                .param(java.sql.Timestamp.from(recorded.at()))
                .update();
    }

    private static String asked(SupportRequested requested) {
        return switch (requested.helper().orElse(null)) {
            case TECHNICAL_SUPPORT -> "support_open = true";
            case EQUAL_OPPORTUNITY_OFFICER -> OFFICER_ASKED;
            case null -> NO_CHANGE;
        };
    }

    private static String resolved(SupportResolved resolved) {
        return switch (resolved.helper().orElse(null)) {
            case TECHNICAL_SUPPORT -> "support_open = false";
            case EQUAL_OPPORTUNITY_OFFICER -> "equal_opportunity_open = false";
            case null -> NO_CHANGE;
        };
    }

    private static @Nullable UUID staff(@Nullable Internal<StaffId> value) {
        return value instanceof Internal.Plain<StaffId>(var staff) ? staff.value() : null;
    }

    private record Row(ReferralEvent event, EventMetadata recorded, JdbcClient database) {
        private int addContact() {
            return database.sql("insert into referral_contact (event_id, organisation, referral) values (?, ?, ?)")
                    .params(
                            recorded.id(),
                            recorded.organisation().value(),
                            event.referral().value())
                    .update();
        }

        /** @return 0 if it had reached nobody */
        private int removeContact(EventId retracted) {
            return database.sql("delete from referral_contact where event_id = ?")
                    .param(retracted.value())
                    .update();
        }

        /** An answer other than ACCEPTED ends an earlier acceptance of the same offer only. */
        private void setAnswer(JobOfferAnswered answered) {
            var offer = answered.jobOffer().value();
            if (answered.answer() == JobOfferAnswer.ACCEPTED) {
                set("accepted_job_offer = ?, accepted_job_offer_on = ?", offer, answered.answeredOn());
            } else {
                set("""
                        accepted_job_offer_on = case when accepted_job_offer <> ? then accepted_job_offer_on end,
                        accepted_job_offer = nullif(accepted_job_offer, ?)""", offer, offer);
            }
        }

        private void set(String columns, @Nullable Object... values) {
            var all = new ArrayList<@Nullable Object>(Arrays.asList(values));
            all.add(recorded.sequence() + 1);
            all.add(event.referral().value());
            database.sql("update referral set " + columns + ", version = ? where referral = ?")
                    .params(all)
                    .update();
        }
    }
}
