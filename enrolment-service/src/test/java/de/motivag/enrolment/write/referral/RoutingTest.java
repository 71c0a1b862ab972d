package de.motivag.enrolment.write.referral.open;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.coaching.OfferKind;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.RoutingRule;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of DOMAIN.md, written out by hand: the first rule that fits wins. */
class RoutingTest {
    @ParameterizedTest(name = "{0} {1} existing={2} joins={3} paid={4} applied={5} -> {6} by {7}")
    @CsvSource(textBlock = """
            # offer | exceptions | existing | joins | last payment | applied on | route | rule
            AO,    SECTION_10_SGB_II,         false, false, NEVER,      2026-03-02, NOT_STEERED,   EXCEPTION
            AO,    WORKS_ALL_AVAILABLE_HOURS, false, false, NEVER,      2026-03-02, NOT_STEERED,   EXCEPTION
            AO,    SECTION_10_SGB_II+WORKS_ALL_AVAILABLE_HOURS, true, true, UNKNOWN, 2026-03-02, NOT_STEERED, EXCEPTION
            AO,    SECTION_10_SGB_II,         true,  false, 2026-02-27, 2026-03-02, NOT_STEERED,   EXCEPTION
            AO,    SECTION_10_SGB_II,         false, true,  2026-02-27, 2026-03-02, NOT_STEERED,   EXCEPTION
            AO,    SECTION_10_SGB_II,         false, false, UNKNOWN,    2026-03-02, NOT_STEERED,   EXCEPTION
            OTHER, SECTION_10_SGB_II,         false, false, NEVER,      2026-03-02, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            OTHER, SECTION_10_SGB_II,         true,  false, UNKNOWN,    2026-03-02, GREEN_ADVISER, EXISTING_CLIENT
            OTHER, WORKS_ALL_AVAILABLE_HOURS, false, true,  UNKNOWN,    2026-03-02, GREY_ADVISER,  JOINS_BENEFIT_COMMUNITY
            OTHER, WORKS_ALL_AVAILABLE_HOURS, false, false, 2026-02-27, 2026-03-02, GREY_ADVISER,  LESS_THAN_SIX_MONTHS_AGO
            OTHER, WORKS_ALL_AVAILABLE_HOURS, false, false, UNKNOWN,    2026-03-02, UNDECIDED,     LAST_PAYMENT_UNKNOWN
            AO,    ,                          true,  false, NEVER,      2026-03-02, GREEN_ADVISER, EXISTING_CLIENT
            AO,    ,                          true,  true,  NEVER,      2026-03-02, GREEN_ADVISER, EXISTING_CLIENT
            AO,    ,                          true,  false, 2026-02-27, 2026-03-02, GREEN_ADVISER, EXISTING_CLIENT
            AO,    ,                          true,  false, 2020-01-31, 2026-03-02, GREEN_ADVISER, EXISTING_CLIENT
            AO,    ,                          true,  true,  UNKNOWN,    2026-03-02, GREEN_ADVISER, EXISTING_CLIENT
            OTHER, ,                          true,  false, UNKNOWN,    2026-03-02, GREEN_ADVISER, EXISTING_CLIENT
            AO,    ,                          false, true,  NEVER,      2026-03-02, GREY_ADVISER,  JOINS_BENEFIT_COMMUNITY
            AO,    ,                          false, true,  2020-01-31, 2026-03-02, GREY_ADVISER,  JOINS_BENEFIT_COMMUNITY
            AO,    ,                          false, true,  2026-02-27, 2026-03-02, GREY_ADVISER,  JOINS_BENEFIT_COMMUNITY
            AO,    ,                          false, true,  UNKNOWN,    2026-03-02, GREY_ADVISER,  JOINS_BENEFIT_COMMUNITY
            AO,    ,                          false, false, NEVER,      2026-03-02, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            OTHER, ,                          false, false, NEVER,      2026-03-02, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            # exactly six calendar months are six or more
            AO,    ,                          false, false, 2025-09-02, 2026-03-02, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2025-09-03, 2026-03-02, GREY_ADVISER,  LESS_THAN_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2025-09-01, 2026-03-02, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2026-03-02, 2026-03-02, GREY_ADVISER,  LESS_THAN_SIX_MONTHS_AGO
            # the end of a month is clipped: 31.8. and six months are 28.2., in a leap year 29.2.
            AO,    ,                          false, false, 2025-08-31, 2026-02-27, GREY_ADVISER,  LESS_THAN_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2025-08-31, 2026-02-28, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2025-08-29, 2026-02-28, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2027-08-31, 2028-02-28, GREY_ADVISER,  LESS_THAN_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2027-08-31, 2028-02-29, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2025-12-31, 2026-06-29, GREY_ADVISER,  LESS_THAN_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2025-12-31, 2026-06-30, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2024-02-29, 2024-08-28, GREY_ADVISER,  LESS_THAN_SIX_MONTHS_AGO
            AO,    ,                          false, false, 2024-02-29, 2024-08-29, GREY_INTAKE,   NEVER_OR_SIX_MONTHS_AGO
            OTHER, ,                          false, false, 2025-09-03, 2026-03-02, GREY_ADVISER,  LESS_THAN_SIX_MONTHS_AGO
            AO,    ,                          false, false, UNKNOWN,    2026-03-02, UNDECIDED,     LAST_PAYMENT_UNKNOWN
            OTHER, ,                          false, false, UNKNOWN,    2026-03-02, UNDECIDED,     LAST_PAYMENT_UNKNOWN
            """)
    void theFirstRuleThatFitsDecides(
            String offer,
            String exceptions,
            boolean existing,
            boolean joins,
            String lastPayment,
            LocalDate appliedOn,
            Route route,
            RoutingRule rule) {
        var facts = new RoutingFacts(payment(lastPayment), existing, joins, exceptions(exceptions));
        var kind = offer.equals("AO") ? OfferKind.ACTIVATION_AND_ORIENTATION : OfferKind.OTHER;
        assertThat(Routing.of(facts, kind, appliedOn)).isEqualTo(new Routing(route, rule));
    }

    private static LastPayment payment(String text) {
        return switch (text) {
            case "NEVER" -> LastPayment.never();
            case "UNKNOWN" -> LastPayment.unknown();
            default -> LastPayment.on(LocalDate.parse(text));
        };
    }

    private static Set<SteeringException> exceptions(String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split("\\+"))
                        .map(SteeringException::valueOf)
                        .collect(Collectors.toSet());
    }
}
