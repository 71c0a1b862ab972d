package de.motivag.device.write.device;

import static de.motivag.device.DeviceRule.DUE_BACK_NOT_AFTER_HAND_OUT;
import static de.motivag.device.DeviceRule.DUE_BACK_TOO_LATE;

import de.motivag.events.common.SettingsId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of loans, which the organisation sets in enrolment-service. Due days never end on a Saturday, a Sunday or a
 * holiday of the organisation's state; the next working day counts (§ 26 (3) SGB X, § 193 BGB).
 *
 * @param daysAfterEnd calendar days for which a device may stay with a person after the measure's end
 * @param horizonMonths calendar months from today within which a device must be due back
 * @param federalState state with the public holidays; null until the settings have arrived here
 */
public record LoanTerm(
        int daysAfterEnd, int horizonMonths, @Nullable FederalState federalState) {
    public static final LoanTerm DEFAULT = new LoanTerm(14, 24, null);

    /** The terms of the organisation for which the decision is made. */
    public static Stream<LoanTerm> of(DecisionContext context) {
        return new Stream<>(
                LoanTerm.class, new SettingsId(context.organisation().derived("settings")));
    }

    public WorkingDays workingDays() {
        return federalState == null ? WorkingDays.nationwide() : WorkingDays.in(federalState.name());
    }

    /**
     * The due day that counts if staff and the person agree on that day: the day itself or the next working day.
     *
     * @throws RuleViolated if the day is not after the hand-out, or lies beyond the horizon
     */
    public LocalDate agreed(LocalDate dueBack, LocalDate handedOutOn, DecisionContext context) {
        if (!dueBack.isAfter(handedOutOn)) {
            throw new RuleViolated(DUE_BACK_NOT_AFTER_HAND_OUT, "#/dueBack").about(dueBack, handedOutOn);
        }
        var latest = context.today().plusMonths(horizonMonths);
        if (dueBack.isAfter(latest)) {
            throw new RuleViolated(DUE_BACK_TOO_LATE, "#/dueBack").about(dueBack, latest, horizonMonths);
        }
        return workingDays().onOrAfter(dueBack);
    }

    /** The due day after the measure's end, at least one day after the hand-out, because the end may be recorded late. */
    public LocalDate afterEnd(LocalDate endedOn, LocalDate handedOutOn) {
        var due = endedOn.plusDays(daysAfterEnd);
        return workingDays().onOrAfter(due.isAfter(handedOutOn) ? due : handedOutOn.plusDays(1));
    }
}
