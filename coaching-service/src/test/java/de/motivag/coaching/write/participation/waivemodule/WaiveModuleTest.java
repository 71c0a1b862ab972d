package de.motivag.coaching.write.participation.waivemodule;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiveModuleTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void the_last_module_waived_completes_the_measure() {
        var nearly = entered();
        for (int session = 1; session < 4; session++) {
            attended(nearly, ANNA, session);
        }
        nearly.when(waive(5))
                .then(
                        new ModuleWaived(ANNA, 5, FRIDAY, WHY),
                        new MeasureEnded(ANNA, MONDAY.plusDays(3), EndKind.COMPLETED, null));
    }

    @Test
    void a_module_that_the_offer_does_not_have_is_refused() {
        placed().when(waive(6)).refuses(CoachingRule.NO_SUCH_MODULE);
    }

    @Test
    void waiving_again_has_no_effect() {
        placed().and(List.of(new ModuleWaived(ANNA, 5, FRIDAY, WHY)))
                .when(waive(5))
                .thenNothing();
    }

    @Test
    void waiving_a_completed_module_is_refused() {
        entered().when(waive(1)).refuses(CoachingRule.MODULE_COMPLETED);
    }

    @Test
    void a_waiver_recorded_late_has_its_own_day_and_none_lies_in_the_future() {
        placed().when(new WaiveModule(ANNA.participation(), 5, MONDAY, WHY))
                .then(new ModuleWaived(ANNA, 5, MONDAY, WHY));
        placed().when(new WaiveModule(ANNA.participation(), 5, FRIDAY.plusDays(1), WHY))
                .refuses(CommonRule.DAY_IN_FUTURE);
    }

    private static WaiveModule waive(int module) {
        return new WaiveModule(ANNA.participation(), module, null, WHY);
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
    }

    private static Scenario entered() {
        return attended(placed(), ANNA, 0);
    }
}
