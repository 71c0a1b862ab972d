package de.motivag.enrolment.read.referral;

import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralNotPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.Recorded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per referral: where it stands. */
@Component
final class ReferralProjection implements Projection<ReferralEvent> {
    @Override
    public String view() {
        return "referral";
    }

    @Override
    public List<String> tables() {
        return List.of("referral");
    }

    @Override
    public Class<ReferralEvent> events() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, Recorded recorded, JdbcClient database) {
        var row = new Row(event, recorded, database);
        switch (event) {
            case ReferralOpened opened -> open(opened, recorded, database);
            case ReferralRouted routed ->
                row.set(
                        "route = ?, rule = ?, rule_version = ?",
                        routed.route().name(),
                        routed.rule().name(),
                        routed.ruleVersion());
            case RouteDecided decided ->
                row.set("route = ?, decided = true", decided.route().name());
            case ContactLogged contact -> row.set("contacts = contacts + ?", contact.reached() ? 1 : 0);
            case SuitabilityAssessed assessed ->
                row.set(
                        "suitability = ?, contacts = contacts + 1",
                        assessed.result().name());
            case DeviceNeeded needed -> row.set("device = 'NEEDED'");
            case DeviceProvided provided -> row.set("device = 'PROVIDED', device_due_back = ?", provided.dueBack());
            case PlacementRequested requested -> row.set("placement = 'REQUESTED', not_placed_because = null");
            case ReferralPlaced placed ->
                row.set(
                        "placement = 'PLACED', participation = ?, group_id = ?",
                        placed.participation().value(),
                        placed.group().value());
            case ReferralWaiting waiting ->
                row.set(
                        "placement = 'WAITING', participation = ?",
                        waiting.participation().value());
            case ReferralNotPlaced refused ->
                row.set(
                        "placement = 'NOT_REQUESTED', not_placed_because = ?",
                        refused.reason().name());
        }
    }

    private static void open(ReferralOpened opened, Recorded recorded, JdbcClient database) {
        var team = opened.team();
        database.sql("""
                        insert into referral (referral, organisation, participant, offer, applied_on, team,
                          route, opened_at, version)
                        values (?, ?, ?, ?, ?, ?, 'UNDECIDED', ?, 1)""")
                .param(opened.referral().value())
                .param(recorded.organisation().value())
                .param(opened.participant().value())
                .param(opened.offer().value())
                .param(opened.appliedOn())
                .param(team == null ? null : team.value())
                .param(java.sql.Timestamp.from(recorded.at()))
                .update();
    }

    private record Row(ReferralEvent event, Recorded recorded, JdbcClient database) {
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
