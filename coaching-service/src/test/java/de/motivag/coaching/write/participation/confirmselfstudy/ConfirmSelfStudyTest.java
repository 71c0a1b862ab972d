package de.motivag.coaching.write.participation.confirmselfstudy;

import static de.motivag.coaching.Example.APPLIED_ON;
import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.ContentRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.coaching.write.participation.retractselfstudy.RetractSelfStudy;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.common.EndKind;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConfirmSelfStudyTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("andere Person");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Test
    void self_study_completes_a_module_and_is_neither_an_entry_nor_an_attendance() {
        var placed = placed();
        assertThat(placed.happens(study(1, 60))).containsExactly(studied(1, 60));
        placed.when(study(1, 60)).then(studied(1, 60), new ModuleCompleted(ANNA, 1, 120, 120));
    }

    @Test
    void the_measure_completed_by_self_study_ends_on_the_last_attended_day() {
        var nearly = nearlyCompleted();
        nearly.when(study(5, 180))
                .then(
                        studied(5, 180),
                        new ModuleCompleted(ANNA, 5, 180, 180),
                        new MeasureEnded(ANNA, THURSDAY, EndKind.COMPLETED, null));
    }

    @Test
    void retracted_self_study_takes_the_module_and_the_end_back() {
        var studied = nearlyCompleted();
        studied.happens(study(5, 90));
        studied.happens(study(5, 90));
        var event = firstStudy();
        var retract = new RetractSelfStudy(ANNA.participation(), event, WHY);
        assertThat(studied.happens(retract))
                .containsExactly(
                        new EventRetracted(ANNA, event, new EventName("coaching.SelfStudyConfirmed"), null, WHY),
                        new ModuleReopened(ANNA, 5, 90, 180),
                        new MeasureEndCorrected(ANNA, new End(THURSDAY, EndKind.COMPLETED, null), null));
        studied.when(retract).refuses(RetractionRule.RETRACTED_ALREADY, "#/event");
        assertThat(studied.when(study(5, 90)).happened()).contains(new ModuleCompleted(ANNA, 5, 180, 180));
    }

    @Test
    void self_study_belongs_to_a_module_of_the_offer_that_is_not_completed() {
        placed().when(study(6, 60)).refuses(CoachingRule.NO_SUCH_MODULE, "#/module");
        nearlyCompleted().when(study(1, 60)).refuses(CoachingRule.MODULE_COMPLETED, "#/module");
    }

    @Test
    void self_study_lies_between_the_application_and_an_early_end() {
        placed().when(on(APPLIED_ON.minusDays(1))).refuses(DayRule.BEFORE_APPLICATION, "#/studiedOn");
        var ended = placed();
        ended.happens(new EndEarly(ANNA.participation(), THURSDAY, EndReason.OTHER, null));
        assertThat(ended.when(on(THURSDAY)).happened()).hasSize(1);
        ended.when(on(FRIDAY)).refuses(ContentRule.SELF_STUDY_AFTER_END, "#/studiedOn");
    }

    /** The event after the seat, the attendance and completion of four modules, and the entry. */
    private static EventId firstStudy() {
        return Scenario.event(ANNA.participation(), 1 + 4 * 2 + 1);
    }

    private static ConfirmSelfStudy study(int module, int minutes) {
        return new ConfirmSelfStudy(ANNA.participation(), module, minutes, FRIDAY, null);
    }

    private static ConfirmSelfStudy on(LocalDate day) {
        return new ConfirmSelfStudy(ANNA.participation(), 1, 60, day, null);
    }

    private static SelfStudyConfirmed studied(int module, int minutes) {
        return new SelfStudyConfirmed(ANNA, module, FRIDAY, minutes, null);
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
}
