package de.motivag.enrolment.read.routing;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_RULE_VERSION;

import de.motivag.enrolment.write.referral.RoutingRules;
import de.motivag.events.common.OfferId;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import de.motivag.kit.decision.RuleViolated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query for referrals that other rules would route differently.
 *
 * @param ruleVersion version that provides values missing here; the version in force if missing
 * @param monthsSinceLastPayment calendar months
 * @param exceptions exceptions that keep a person from being steered; empty if none does
 * @param benefitCommunity whether a person who joins a benefit community is routed to the adviser, regardless of the
 * last payment
 * @param from first day of application; for team leads a year before the last day if missing
 * @param to last day of application
 */
record WhatIf(
        @Nullable @Min(1) @Max(999) Integer ruleVersion,
        @Nullable @Min(0) @Max(120) Integer monthsSinceLastPayment,
        @Nullable Set<SteeringException> exceptions,
        @Nullable Boolean benefitCommunity,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable OfferId offer) {
    WhatIf {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("the first day is after the last");
        }
    }

    /** @throws RuleViolated if this version never existed */
    RoutingRules rules() {
        var version =
                RoutingRules.of(version()).orElseThrow(() -> new RuleViolated(NO_SUCH_RULE_VERSION, "#/ruleVersion"));
        return new RoutingRules(
                Objects.requireNonNullElse(monthsSinceLastPayment, version.monthsSinceLastPayment()),
                Objects.requireNonNullElse(exceptions, version.exceptions()),
                Objects.requireNonNullElse(benefitCommunity, version.benefitCommunity()));
    }

    /**
     * The query with a first day. Without one, each query would read and decrypt the referrals of all years.
     *
     * @param today last day of application if the query has none
     */
    WhatIf withFirstDay(LocalDate today) {
        return from != null
                ? this
                : new WhatIf(
                        ruleVersion,
                        monthsSinceLastPayment,
                        exceptions,
                        benefitCommunity,
                        Objects.requireNonNullElse(to, today).minusYears(1),
                        to,
                        offer);
    }

    int version() {
        return Objects.requireNonNullElse(ruleVersion, RoutingRules.VERSION);
    }

    /**
     * Whether the query covers only a part of the referrals. The difference of two overlapping parts could reveal a
     * small one.
     */
    boolean isOfAPart() {
        return from != null || to != null || offer != null;
    }
}
