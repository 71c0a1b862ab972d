package de.motivag.outcome.write.workbiography;

import static de.motivag.outcome.Example.AYLA;
import static de.motivag.outcome.Example.BIOGRAPHY;
import static de.motivag.outcome.Example.JOB;
import static de.motivag.outcome.Example.NOTE;
import static de.motivag.outcome.Example.reported;
import static de.motivag.outcome.Example.said;
import static de.motivag.outcome.Example.withdrawn;
import static de.motivag.outcome.Example.work;

import de.motivag.events.Confidential;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.Example;
import de.motivag.outcome.write.workbiography.confirmnointegration.ConfirmNoIntegration;
import de.motivag.outcome.write.workbiography.correctintegration.CorrectIntegration;
import de.motivag.outcome.write.workbiography.recordprogress.RecordProgress;
import de.motivag.outcome.write.workbiography.reportbenefitperiods.ReportBenefitPeriods;
import de.motivag.outcome.write.workbiography.reportintegration.ReportIntegration;
import de.motivag.outcome.write.workbiography.withdrawbenefitperiods.WithdrawBenefitPeriods;
import de.motivag.outcome.write.workbiography.withdrawintegration.WithdrawIntegration;
import de.motivag.outcome.write.workbiography.withdrawnointegration.WithdrawNoIntegration;
import de.motivag.outcome.write.workbiography.withdrawprogress.WithdrawProgress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkBiographyStatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 27);
    private static final List<BenefitPeriod> PERIODS = List.of(new BenefitPeriod(LocalDate.of(2024, 1, 1), null));

    private static final Map<String, List<WorkBiographyEvent>> STATES = Map.of(
            "Empty", List.of(),
            "WorkReported", List.of(reported(work("2026-03-02"))),
            "OtherWorkReported", List.of(reported(work("2026-03-16"))),
            "WorkTakenBack", List.of(reported(work("2026-03-02")), withdrawn()),
            "StepRecorded", List.of(new ProgressRecorded(BIOGRAPHY, AYLA, 1, 3, DAY)),
            "PeriodsReported", List.of(new BenefitPeriodsReported(BIOGRAPHY, AYLA, DAY, PERIODS)),
            "Checked", List.of(new NoIntegrationConfirmed(BIOGRAPHY, AYLA, DAY)));

    private static final Map<String, Command> COMMANDS = StateTable.named(
            new ReportIntegration(AYLA, JOB, said(work("2026-03-02")), NOTE),
            new CorrectIntegration(AYLA, JOB, said(work("2026-03-09")), NOTE),
            new WithdrawIntegration(AYLA, JOB, Confidential.of("a mistake")),
            new RecordProgress(AYLA, 1, 3, DAY),
            new ReportBenefitPeriods(AYLA, DAY, PERIODS),
            new ConfirmNoIntegration(AYLA, DAY),
            new WithdrawBenefitPeriods(AYLA, DAY, Confidential.of("a mistake")),
            new WithdrawProgress(AYLA, 1, DAY, Confidential.of("a mistake")),
            new WithdrawNoIntegration(AYLA, DAY, Confidential.of("a mistake")));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                WorkBiography.class,
                STATES,
                history -> Example.given().and(history).state(new Stream<>(WorkBiography.class, BIOGRAPHY)),
                COMMANDS,
                (history, command) -> Example.given().and(history).decides(command));
    }
}
