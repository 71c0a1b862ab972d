package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.PART;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static de.motivag.outcome.read.kpi.Ledger.place;
import static de.motivag.outcome.read.kpi.Ledger.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The quality of the agreement and the positive changes, by hand. */
class ChangeFiguresByHandTest extends FiguresByHand {
    /** Anna: 2, then 5. Ben: 3, then 2. Cem has no second rating, Dora one by another rubric, Eva one in February. */
    @Test
    void the_quality_of_the_agreement_has_both_means_and_the_change() {
        var ledger = new Ledger("hand-agreement");
        rated(ledger, ANNA, "BEFORE", 1, 2, "2025-12-01");
        rated(ledger, ANNA, "AFTER", 1, 5, "2026-01-30");
        rated(ledger, BEN, "BEFORE", 1, 3, "2026-01-02");
        rated(ledger, BEN, "AFTER", 1, 2, "2026-01-31");
        rated(ledger, CEM, "BEFORE", 1, 6, "2026-01-02");
        var dora = UUID.randomUUID();
        rated(ledger, dora, "BEFORE", 1, 6, "2026-01-02");
        rated(ledger, dora, "AFTER", 2, 6, "2026-01-30");
        var eva = UUID.randomUUID();
        rated(ledger, eva, "BEFORE", 1, 6, "2026-01-02");
        rated(ledger, eva, "AFTER", 1, 6, "2026-02-01");
        assertThat(parts(ledger, "agreement-quality", PART))
                .containsExactly(
                        "1-BEFORE 5/2.0000 = 2.5000", "2-AFTER 7/2.0000 = 3.5000", "3-CHANGE 2/2.0000 = 1.0000");
    }

    @Test
    void every_kind_of_positive_change_inside_the_window_counts_once() {
        var ledger = new Ledger("hand-change");
        var module = ended(ledger);
        var other = with(place(UUID.randomUUID(), module, UUID.randomUUID(), OFFER), Map.of("module", 1));
        ledger.fact("module", "2026-03-02", other);
        attended(ledger, other, "2026-02-28");
        var step = ended(ledger);
        step(ledger, step, 2, "2026-01-01");
        step(ledger, step, 3, "2026-07-30");
        ledger.jobOffer(ended(ledger), OFFER, "2026-01-30");
        var accepted = ended(ledger);
        answered(ledger, accepted, ledger.jobOffer(accepted, OFFER, "2026-01-20"), "ACCEPTED");
        ledger.work(ended(ledger), "2026-01-30", null);
        receipt(ledger, ended(ledger), "2026-03-01", "2026-02-28");
        var taken = ended(ledger);
        ledger.fact(
                "step_completion",
                "2026-02-02",
                Map.of(
                        "step",
                        UUID.randomUUID(),
                        "participation",
                        taken,
                        "participant",
                        taken,
                        "completed_on",
                        "2026-02-02"));
        var several = ended(ledger);
        ledger.work(several, "2026-03-01", null);
        ledger.jobOffer(several, OFFER, "2026-03-01");
        assertThat(asked(ledger, "positive-change")).containsExactly("2026-01 8/8.0000 = 1.0000");
    }

    /** Anna completes the module by self-study alone, Ben by attendance before the window and self-study in it. */
    @Test
    void a_module_completed_by_self_study_counts_on_the_last_day_of_it() {
        var ledger = new Ledger("hand-self-study");
        var anna = module(ledger, ended(ledger));
        studied(ledger, anna, "2026-01-20");
        studied(ledger, anna, "2026-02-03");
        var ben = module(ledger, ended(ledger));
        attended(ledger, ben, "2026-01-20");
        studied(ledger, ben, "2026-03-01");
        studied(ledger, module(ledger, ended(ledger)), "2026-01-29");
        assertThat(asked(ledger, "positive-change")).containsExactly("2026-01 2/3.0000 = 0.6667");
    }

    /** A completed module of another participation of the person. */
    private static Map<String, Object> module(Ledger ledger, UUID person) {
        var placed = with(place(UUID.randomUUID(), person, UUID.randomUUID(), OFFER), Map.of("module", 1));
        ledger.fact("module", "2026-03-02", placed);
        return placed;
    }

    private static void studied(Ledger ledger, Map<String, Object> placed, String day) {
        ledger.fact(
                "self_study", day, with(placed, Map.of("subject", UUID.randomUUID(), "minutes", 60, "on_day", day)));
    }

    @Test
    void changes_outside_the_window_and_modules_of_the_measure_itself_do_not_count() {
        var ledger = new Ledger("hand-no-change");
        var own = ended(ledger);
        var placed = with(place(own, own, own, OFFER), Map.of("module", 1));
        ledger.fact("module", "2026-01-30", placed);
        attended(ledger, placed, "2026-01-30");
        ledger.work(ended(ledger), "2026-01-29", null);
        ledger.work(ended(ledger), "2026-07-31", null);
        ledger.integration(ended(ledger), "WORK_TRIAL", "2026-03-01", null, true, "infinity");
        var step = ended(ledger);
        step(ledger, step, 3, "2026-02-01");
        step(ledger, step, 3, "2026-03-01");
        var declined = ended(ledger);
        answered(ledger, declined, ledger.jobOffer(declined, OFFER, "2026-01-20"), "DECLINED");
        receipt(ledger, ended(ledger), "2026-02-28", "2026-02-28");
        assertThat(asked(ledger, "positive-change")).containsExactly("2026-01 0/7.0000 = 0.0000");
        assertThat(ledger.items(
                        ledger.question("positive-change", "2026-01-01", "2026-01-31", "2026-07-30", EVER_AFTER)))
                .extracting(Items.Item::exclusion)
                .containsOnly("WINDOW_OPEN");
    }

    /** A person whose measure ended on 30 January 2026, so that the window ends on 30 July. */
    private static UUID ended(Ledger ledger) {
        var person = UUID.randomUUID();
        var placed = place(person, person, person, OFFER);
        ledger.fact("entry", "2026-01-05", with(placed, Map.of("entered_on", "2026-01-05")));
        ledger.fact("exit", "2026-01-30", with(placed, Map.of("ended_on", "2026-01-30", "kind", "COMPLETED")));
        return person;
    }

    private static void attended(Ledger ledger, Map<String, Object> placed, String day) {
        ledger.fact(
                "attendance",
                day,
                with(
                        with(placed, Map.of("subject", UUID.randomUUID())),
                        Map.of(
                                "session_group",
                                UUID.randomUUID(),
                                "session",
                                UUID.randomUUID(),
                                "status",
                                "PRESENT",
                                "minutes",
                                60,
                                "presence",
                                "ONLINE",
                                "on_day",
                                day)));
    }

    private static void rated(Ledger ledger, UUID person, String point, int rubric, int met, String day) {
        ledger.fact(
                "agreement_rating",
                day,
                with(
                        with(at(person), Map.of("subject", UUID.randomUUID())),
                        Map.of("point", point, "rubric_version", rubric, "met", met, "rated_on", day)));
    }

    private static void step(Ledger ledger, UUID person, int step, String day) {
        ledger.fact("progress", day, Map.of("participant", person, "ladder_version", 1, "step", step, "on_day", day));
    }

    private static void answered(Ledger ledger, UUID person, UUID jobOffer, String answer) {
        ledger.fact(
                "job_offer_answer",
                "2026-02-02",
                with(
                        ledger.referral(person, OFFER),
                        Map.of("job_offer", jobOffer, "answer", answer, "answered_on", "2026-02-02")));
    }

    private static void receipt(Ledger ledger, UUID person, String knownUntil, String last) {
        ledger.fact("benefit_report", knownUntil, Map.of("participant", person, "reported_until", knownUntil));
        ledger.fact(
                "benefit_period",
                knownUntil,
                Map.of("participant", person, "first_day", "2025-01-01", "last_day", last));
    }
}
