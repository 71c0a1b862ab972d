package de.motivag.enrolment.write.organisation.configureorganisation;

import static de.motivag.enrolment.EnrolmentRule.GOAL_TWICE;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.events.FigureName;
import de.motivag.events.Internal;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.kit.web.WebAddress;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces all settings of the caller's organisation.
 *
 * @param flyerLink target of the link in the info mail
 * @param loanDaysAfterEnd days after the measure's end until a device is due back, 0 to 365
 * @param retentionMonths calendar months for which personal data are kept after the end, 6 to 240
 * @param planningHorizonMonths calendar months from today within which a planned day must lie, such as the first day of a
 *     group or the due day of a loan, 1 to 60; 24 if left out
 */
@Post(path = "/organisation", roles = Role.TEAM_LEAD, summary = "Set the organisation's settings")
public record ConfigureOrganisation(
        FederalState federalState,
        Internal<@Size(max = 500) @Pattern(regexp = WebAddress.PATTERN, message = "{flyer-link.message}") String>
                flyerLink,
        @Min(0) @Max(365) int loanDaysAfterEnd,
        @Min(6) @Max(240) int retentionMonths,
        @Nullable @Min(1) @Max(60) Integer planningHorizonMonths,
        @Size(max = 50) List<Goal> goals)
        implements EntityCommand<Organisation> {

    /**
     * The target and the baseline of a figure, in its own unit.
     *
     * @param target value to reach, at least 0; null if there is none
     * @param baseline value for comparison, such as that of an earlier year; null if there is none
     */
    public record Goal(
            FigureName figure,

            @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 4)
            BigDecimal target,

            @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 4)
            BigDecimal baseline) {}

    @Override
    public Stream<Organisation> stream(DecisionContext context) {
        return new Stream<>(Organisation.class, Organisation.stream(context.organisation()));
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, DecisionContext context) {
        requireOneGoalEach();
        var configured = new OrganisationConfigured(
                Organisation.stream(context.organisation()),
                federalState,
                flyerLink,
                loanDaysAfterEnd,
                retentionMonths,
                planningHorizonMonths == null ? Organisation.DEFAULT_PLANNING_HORIZON : planningHorizonMonths,
                goals.stream()
                        .map(goal -> new KpiGoal(goal.figure(), goal.target(), goal.baseline()))
                        .toList());
        return configured.equals(state.settings()) ? List.of() : List.of(configured);
    }

    private void requireOneGoalEach() {
        var seen = EnumSet.noneOf(FigureName.class);
        for (int i = 0; i < goals.size(); i++) {
            if (!seen.add(goals.get(i).figure())) {
                throw new RuleViolated(GOAL_TWICE, "#/goals/" + i + "/figure");
            }
        }
    }
}
