package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.GROUP;
import static de.motivag.outcome.read.kpi.Grouping.TEAM;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static de.motivag.outcome.read.kpi.Ledger.with;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.outcome.read.kpi.CaseQuery.Cell;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures by group and by team, by hand. */
class GroupsAndTeamsByHandTest extends FiguresByHand {
    @Test
    void minutes_belong_to_the_sessions_group_and_what_follows_from_an_entry_to_the_group_of_the_day_of_entry() {
        var ledger = new Ledger("reading-groups");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();
        ledger.seat(ANNA, OFFER, third, "2026-01-03", "2026-01-11");
        ledger.seat(ANNA, OFFER, second, "2026-01-02", "2026-01-10");
        ledger.seat(ANNA, OFFER, first, "2026-01-01", null);
        ended(ledger, ANNA, "COMPLETED");
        ledger.seat(BEN, OFFER, first, "2026-01-01", null);
        ledger.seat(BEN, OFFER, third, "2026-01-20", "2026-01-21");
        ledger.contact(BEN, OFFER, "2026-01-31");
        var session = with(
                at(ANNA),
                Map.of(
                        "session_group",
                        first,
                        "session",
                        UUID.randomUUID(),
                        "module",
                        1,
                        "status",
                        "LATE",
                        "minutes",
                        60,
                        "presence",
                        "ONLINE",
                        "on_day",
                        "2026-01-15"));
        ledger.fact("attendance", "2026-01-15", session);
        assertThat(groups(ledger, "measure-entries")).containsExactly(second + " 1");
        assertThat(groups(ledger, "exits")).containsExactly(second + " 1");
        assertThat(groups(ledger, "integration-quota")).containsExactly(second + " 0");
        assertThat(groups(ledger, "online-share")).containsExactly(first + " 60");
        assertThat(groups(ledger, "attendance-by-loan")).containsExactly(first + " 1");
        assertThat(groups(ledger, "contact-density"))
                .as("without an entry the last group")
                .containsExactly(third + " 1");
        var ofFirst = ledger.question("online-share", "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER);
        assertThat(ledger.rows(new CaseQuery(
                        ofFirst.kpi(),
                        ofFirst.organisation(),
                        ofFirst.period(),
                        ofFirst.known(),
                        ofFirst.asked(),
                        null,
                        new Cell(null, second, List.of(), null))))
                .isEmpty();
    }

    @Test
    void the_team_of_the_entry_counts_in_whatever_order_transfers_were_recorded_and_two_teams_count_together() {
        var ledger = new Ledger("reading-teams");
        var old = UUID.randomUUID();
        var next = UUID.randomUUID();
        for (var person : List.of(ANNA, BEN)) {
            var day = person.equals(ANNA) ? "2026-01-10" : "2026-01-20";
            ledger.fact("entry", day, with(at(person), Map.of("entered_on", day)));
            ledger.fact("team", "2026-01-15", Map.of("referral", person, "team", next, "since", "2026-01-15"));
            ledger.fact("team", "2026-01-16", Map.of("referral", person, "team", old, "since", "2026-01-01"));
        }
        assertThat(ledger.rows(question(ledger, List.of()), TEAM))
                .extracting(row -> row.team() + " " + row.value())
                .containsExactlyInAnyOrder(old + " 1", next + " 1");
        assertThat(ledger.rows(question(ledger, List.of(old))).getFirst().value())
                .isEqualByComparingTo("1");
        assertThat(ledger.rows(question(ledger, List.of(old, next))).getFirst().value())
                .isEqualByComparingTo("2");
        assertThat(ledger.rows(question(ledger, List.of(Cell.NONE, next)))
                        .getFirst()
                        .value())
                .isEqualByComparingTo("1");
    }

    private static CaseQuery question(Ledger ledger, List<UUID> teams) {
        var all = ledger.question("measure-entries", "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER);
        return new CaseQuery(
                all.kpi(),
                all.organisation(),
                all.period(),
                all.known(),
                all.asked(),
                null,
                new Cell(null, null, teams, null));
    }

    private static List<String> groups(Ledger ledger, String kpi) {
        return ledger.rows(kpi, "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER, GROUP).stream()
                .map(row -> row.group() + " " + row.numerator())
                .toList();
    }
}
