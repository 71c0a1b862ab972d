package de.motivag.desk.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effect of other routing rules, as the enrolment service shows it.
 *
 * @param quarter the quarter that was examined, for readers who see counts only
 * @param from first day of application that was examined, for readers who see referrals
 * @param same hidden from readers who see counts only, like {@code notComputable} and {@code referrals}
 */
public record WhatIf(
        @Nullable String quarter,
        @Nullable LocalDate from,
        Rules asked,
        int examined,
        @Nullable Integer same,
        List<Cell> changed,
        List<Cell> decided,
        @Nullable Integer notComputable,
        List<ChangedReferral> referrals,
        @Nullable String next) {

    public WhatIf {
        referrals = referrals == null ? List.of() : List.copyOf(referrals);
    }

    public record Rules(int ruleVersion, Values rules) {}

    public record Values(int monthsSinceLastPayment, List<String> exceptions, boolean benefitCommunity) {}

    /** @param rule the rule by which the referrals were routed, for readers who see counts only */
    public record Cell(String from, @Nullable String rule, String to, int count) {}

    public record ChangedReferral(
            String referral,
            String participant,
            LocalDate appliedOn,
            RoutingResult before,
            @Nullable RoutingResult after,
            @Nullable String decided,
            @Nullable String notComputable) {}

    public record RoutingResult(String route, String rule) {}
}
