package de.motivag.desk.settings;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of an organisation, as the enrolment service shows them. */
public record Organisation(
        String organisation,
        String federalState,
        @Nullable String flyerLink,
        int loanDaysAfterEnd,
        int retentionMonths,
        int planningHorizonMonths,
        List<Goal> goals,
        List<Team> teams) {

    public record Goal(
            String figure,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline) {}

    public record Team(String team, @Nullable String name, boolean retired) {}
}
