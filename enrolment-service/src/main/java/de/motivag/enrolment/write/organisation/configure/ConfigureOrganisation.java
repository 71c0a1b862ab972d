package de.motivag.enrolment.write.organisation.configure;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.events.Internal;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets all settings of the caller's organisation anew.
 *
 * @param flyerLink where the info mail's link leads
 * @param loanDaysAfterEnd days after the measure's end until a device is due back, 0 to 365
 * @param retentionMonths calendar months for which personal data are kept after the end, 6 to 240
 */
@Post(path = "/organisation", roles = Role.TEAM_LEAD, summary = "Set the organisation's settings")
public record ConfigureOrganisation(
        FederalState federalState,
        Internal<@Size(max = 500) @Pattern(regexp = "https://[A-Za-z0-9.-]+(?:[:/?#][!-~]*)?") String> flyerLink,
        @Min(0) @Max(365) int loanDaysAfterEnd,
        @Min(6) @Max(240) int retentionMonths,
        @Size(max = 50) List<Goal> goals)
        implements EntityCommand<Organisation> {

    /** What is aimed for in the figure of that number, and where it started, in the figure's own unit. */
    public record Goal(
            @Min(1) @Max(999) int kpi,

            @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 4)
            BigDecimal target,

            @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 4)
            BigDecimal baseline) {}

    @Override
    public Stream<Organisation> stream(Given given) {
        return new Stream<>(Organisation.class, Organisation.stream(given.organisation()));
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, Given given) {
        checkGoals();
        var configured = new OrganisationConfigured(
                Organisation.stream(given.organisation()),
                federalState,
                flyerLink,
                loanDaysAfterEnd,
                retentionMonths,
                goals.stream()
                        .map(goal -> new KpiGoal(goal.kpi(), goal.target(), goal.baseline()))
                        .toList());
        return configured.equals(state.settings()) ? List.of() : List.of(configured);
    }

    private void checkGoals() {
        var figures = new HashSet<Integer>();
        for (int i = 0; i < goals.size(); i++) {
            if (!figures.add(goals.get(i).kpi())) {
                throw new RuleViolated(EnrolmentRule.GOAL_TWICE, "#/goals/%d/kpi".formatted(i));
            }
        }
    }
}
