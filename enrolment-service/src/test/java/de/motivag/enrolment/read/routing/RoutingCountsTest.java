package de.motivag.enrolment.read.routing;

import static de.motivag.events.enrolment.RoutingFacts.SteeringException.SECTION_10_SGB_II;
import static de.motivag.events.enrolment.RoutingFacts.SteeringException.WORKS_ALL_AVAILABLE_HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.read.routing.AlternativeRouting.Cell;
import de.motivag.enrolment.read.routing.AlternativeRouting.ChangedReferral;
import de.motivag.enrolment.write.referral.Routing;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import de.motivag.events.enrolment.RoutingRule;
import de.motivag.kit.web.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingCountsTest {
    private static final Instant OPENED_AT = Instant.parse("2026-03-31T09:00:00Z");
    private static final int LIMIT = 50;
    private static final LocalDate APPLIED_ON = LocalDate.of(2026, 2, 27);
    private static final Quarter QUARTER = new Quarter(LocalDate.of(2026, 1, 1));
    private static final WhatIf THREE_MONTHS = asked(3, null, null);

    private final List<RoutingOutcome> referrals = new ArrayList<>();

    @Test
    void a_count_is_shown_if_three_persons_change_and_three_of_the_same_rule_do_not() {
        for (var months : List.of(1, 2, 2, 4, 5)) {
            add(paid(months));
        }
        assertThat(counts(THREE_MONTHS)).as("two").isEmpty();
        add(paid(4));
        assertThat(counts(THREE_MONTHS))
                .containsExactly(
                        new Cell(Route.GREY_ADVISER, RoutingRule.LESS_THAN_SIX_MONTHS_AGO, Route.GREY_INTAKE, 3));
        assertThat(counts(asked(2, null, null))).as("all but one").isEmpty();
        assertThat(counts(asked(1, null, null))).as("all").isEmpty();
        assertThat(listed(asked(1, null, null)))
                .containsExactly(new Cell(Route.GREY_ADVISER, null, Route.GREY_INTAKE, 6));
    }

    @Test
    void the_only_person_of_a_rule_is_not_revealed_by_two_queries() {
        for (var months : List.of(1, 2, 2, 4, 4, 5)) {
            add(paid(months));
        }
        add(new RoutingFacts(LastPayment.on(APPLIED_ON.minusMonths(4)), false, true, Set.of()));
        assertThat(counts(asked(4, null, false)))
                .isEqualTo(counts(asked(4, null, true)))
                .isNotEmpty();
        assertThat(listed(asked(4, null, false))).isNotEqualTo(listed(asked(4, null, true)));
    }

    @Test
    void the_existence_of_a_small_cell_is_not_revealed() {
        add(excepted(SECTION_10_SGB_II));
        assertThat(counts(asked(null, Set.of(), null))).isEmpty();
        assertThat(counts(asked(null, Set.of(WORKS_ALL_AVAILABLE_HOURS), null))).isEmpty();
        assertThat(listed(asked(null, Set.of(), null)))
                .containsExactly(new Cell(Route.NOT_STEERED, null, Route.GREY_INTAKE, 1));
    }

    @Test
    void several_referrals_of_one_person_count_as_one_person() {
        for (var months : List.of(1, 2, 2)) {
            add(paid(months));
        }
        var person = new ParticipantId(Id.next());
        for (var months : List.of(4, 4, 5)) {
            referrals.add(routed(person, paid(months), null));
        }
        assertThat(counts(THREE_MONTHS)).isEmpty();
    }

    @Test
    void the_counts_before_and_after_an_erasure_do_not_reveal_the_erased_person() {
        for (var months : List.of(1, 2, 2, 4, 4, 5, 5)) {
            add(paid(months));
        }
        for (var exception : List.of(SECTION_10_SGB_II, WORKS_ALL_AVAILABLE_HOURS)) {
            for (var i = 0; i < 3; i++) {
                add(excepted(exception));
            }
        }
        var asked = asked(3, Set.of(SECTION_10_SGB_II), null);
        assertThat(counts(asked)).extracting(Cell::from).containsExactly(Route.GREY_ADVISER, Route.NOT_STEERED);
        var erased = referrals.get(3);
        referrals.set(3, shredded(erased));
        assertThat(counts(asked)).extracting(Cell::from).containsExactly(Route.NOT_STEERED);
        assertThat(listed(asked).getFirst().count()).isEqualTo(3);
    }

    @Test
    void referrals_decided_by_a_person_are_counted_separately() {
        for (var months : List.of(1, 2, 2, 4, 4, 5)) {
            add(paid(months));
            referrals.add(routed(new ParticipantId(Id.next()), paid(months), Route.GREY_INTAKE));
        }
        add(paid(5));
        assertThat(counted(THREE_MONTHS).countsOnly(QUARTER).decided())
                .extracting(Cell::count)
                .containsExactly(3);
        assertThat(counts(THREE_MONTHS)).extracting(Cell::count).containsExactly(4);
    }

    @Test
    void a_page_continues_after_its_cursor_in_any_selection_and_its_counts_include_all() {
        var selection = new ArrayList<RoutingOutcome>();
        for (var minutes : List.of(0, 1, 1, 2)) {
            var one = routed(new ParticipantId(Id.next()), paid(4), null);
            selection.add(new RoutingOutcome(
                    OPENED_AT.plusSeconds(60L * minutes), one.routed(), one.offer(), one.appliedOn(), one.decided()));
        }
        selection.sort(Comparator.comparing(RoutingOutcome::openedAt)
                .thenComparing(one -> one.routed().referral().value().toString()));
        var ids = selection.stream().map(one -> one.routed().referral().value()).toList();
        var first = page(selection, null);
        assertThat(first.referrals())
                .extracting(ChangedReferral::referral)
                .containsExactlyElementsOf(ids.subList(0, 2));
        var rest = page(selection, first.next());
        assertThat(rest.referrals()).extracting(ChangedReferral::referral).containsExactlyElementsOf(ids.subList(2, 4));
        assertThat(rest.next()).isNull();
        assertThat(rest.changed()).isEqualTo(first.changed());
        assertThat(page(selection.subList(3, 4), first.next()).referrals())
                .as("the referral of the cursor is not in this selection")
                .extracting(ChangedReferral::referral)
                .containsExactly(ids.get(3));
    }

    private static AlternativeRouting page(List<RoutingOutcome> selection, Cursor after) {
        var counts = new RoutingCounts(THREE_MONTHS, after, 2);
        selection.forEach(counts::add);
        return counts.whole();
    }

    private List<Cell> counts(WhatIf asked) {
        return counted(asked).countsOnly(QUARTER).changed();
    }

    private List<Cell> listed(WhatIf asked) {
        return counted(asked).whole().changed();
    }

    private RoutingCounts counted(WhatIf asked) {
        var counts = new RoutingCounts(asked, null, LIMIT);
        referrals.forEach(counts::add);
        return counts;
    }

    private void add(RoutingFacts facts) {
        referrals.add(routed(new ParticipantId(Id.next()), facts, null));
    }

    private static RoutingOutcome routed(ParticipantId person, RoutingFacts facts, Route decided) {
        var routed = Routing.of(facts, OfferKind.ACTIVATION_AND_ORIENTATION, APPLIED_ON)
                .routed(new ReferralId(Id.next()), person, new OfferId(Id.next()), facts);
        return new RoutingOutcome(OPENED_AT, routed, OfferKind.ACTIVATION_AND_ORIENTATION, APPLIED_ON, decided);
    }

    private static RoutingOutcome shredded(RoutingOutcome one) {
        var routed = one.routed();
        return new RoutingOutcome(
                OPENED_AT,
                new ReferralRouted(
                        routed.referral(),
                        routed.participant(),
                        routed.offer(),
                        routed.route(),
                        routed.rule(),
                        routed.ruleVersion(),
                        new Confidential.Shredded<>()),
                one.offer(),
                one.appliedOn(),
                one.decided());
    }

    private static RoutingFacts paid(int monthsBefore) {
        return new RoutingFacts(LastPayment.on(APPLIED_ON.minusMonths(monthsBefore)), false, false, Set.of());
    }

    private static RoutingFacts excepted(SteeringException exception) {
        return new RoutingFacts(LastPayment.never(), false, false, Set.of(exception));
    }

    private static WhatIf asked(Integer months, Set<SteeringException> exceptions, Boolean benefitCommunity) {
        return new WhatIf(null, months, exceptions, benefitCommunity, null, null, null);
    }
}
