package de.motivag.coaching.write.participation.revokewaiver;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.CorrectionRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.waivemodule.WaiveModule;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevokeWaiverTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final End COMPLETED = new End(MONDAY.plusDays(3), EndKind.COMPLETED, null);

    @Test
    void the_end_caused_by_the_waiver_is_revoked() {
        completedByWaiver()
                .when(revoke(5))
                .then(new ModuleWaiverRevoked(ANNA, 5, WHY), new MeasureEndCorrected(ANNA, COMPLETED, null));
    }

    @Test
    void an_end_is_revoked_long_after_its_window_has_closed() {
        completedByWaiver()
                .on(FRIDAY.plusMonths(7))
                .when(revoke(5))
                .then(new ModuleWaiverRevoked(ANNA, 5, WHY), new MeasureEndCorrected(ANNA, COMPLETED, null));
    }

    @Test
    void an_early_end_recorded_before_the_waiver_is_the_end_again() {
        var left = nearlyCompleted().and(List.of(new EarlyEndRecorded(ANNA, FRIDAY, EndReason.EMPLOYMENT, null)));
        after(left, waive(5))
                .when(revoke(5))
                .then(
                        new ModuleWaiverRevoked(ANNA, 5, WHY),
                        new MeasureEndCorrected(ANNA, COMPLETED, new End(FRIDAY, EndKind.EARLY, EndReason.EMPLOYMENT)));
    }

    @Test
    void a_module_whose_minutes_were_attended_since_stays_completed() {
        attended(completedByWaiver(), ANNA, 4).when(revoke(5)).then(new ModuleWaiverRevoked(ANNA, 5, WHY));
    }

    @Test
    void before_the_measure_is_completed_only_the_waiver_is_revoked() {
        after(placed(), waive(5)).when(revoke(5)).then(new ModuleWaiverRevoked(ANNA, 5, WHY));
    }

    @Test
    void a_module_whose_waiver_was_revoked_can_be_waived_again() {
        var revoked = after(completedByWaiver(), revoke(5));
        revoked.when(revoke(5)).refuses(CoachingRule.MODULE_NOT_WAIVED);
        revoked.and(revoked.when(waive(5)).happened())
                .when(revoke(5))
                .then(new ModuleWaiverRevoked(ANNA, 5, WHY), new MeasureEndCorrected(ANNA, COMPLETED, null));
    }

    @Test
    void a_module_that_is_not_waived_is_refused() {
        completedByWaiver().when(revoke(4)).refuses(CoachingRule.MODULE_NOT_WAIVED);
        placed().when(revoke(6)).refuses(CoachingRule.MODULE_NOT_WAIVED);
    }

    @Test
    void a_waiver_of_another_day_is_not_meant() {
        after(placed(), waive(5))
                .when(new RevokeWaiver(ANNA.participation(), 5, MONDAY, WHY))
                .refuses(CorrectionRule.ANOTHER_WAIVER, "#/waivedOn");
    }

    private static RevokeWaiver revoke(int module) {
        return new RevokeWaiver(ANNA.participation(), module, FRIDAY, WHY);
    }

    private static WaiveModule waive(int module) {
        return new WaiveModule(ANNA.participation(), module, null, WHY);
    }

    private static Scenario after(Scenario before, Command command) {
        return before.and(before.when(command).happened());
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
    }

    private static Scenario nearlyCompleted() {
        var nearly = placed();
        for (int session = 0; session < 4; session++) {
            attended(nearly, ANNA, session);
        }
        return nearly;
    }

    private static Scenario completedByWaiver() {
        return after(nearlyCompleted(), waive(5));
    }
}
