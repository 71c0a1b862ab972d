package de.motivag.enrolment;

import static de.motivag.kit.Answer.columns;
import static de.motivag.kit.Answer.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.kit.decision.DecisionContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The comparison of the recorded routes with those of other rules. */
class WhatIfServiceTest extends EnrolmentServiceTesting {
    @Test
    void referrals_that_other_rules_would_route_differently_are_listed_without_writing() throws Exception {
        var offer = new OfferId(Id.next());
        publish(defined(offer, OfferKind.OTHER));
        await().untilAsserted(() -> assertThat(rows("offer_replica").toString())
                .contains(offer.value().toString()));
        // Last payment less than six, but at least three months before.
        var first = routed(offer, "2026-02-28", paid("2025-11-30"));
        var second = routed(offer, "2026-02-28", paid("2025-10-01"));
        var third = routed(offer, "2026-03-31", paid("2025-12-31"));
        var byHand = routed(offer, "2026-02-28", paid("2025-11-30"));
        accepted(post(
                "adviser",
                "/referrals/" + byHand + "/decide-route",
                "{\"route\": \"GREY_INTAKE\", \"reason\": \"x\"}"));
        // Is not affected by either boundary.
        routed(offer, "2026-02-27", paid("2025-11-30"));
        routed(offer, "2026-02-28", paid("2025-08-31"));
        var unknown = routed(offer, "2026-02-28", "\"lastPayment\": {\"kind\": \"UNKNOWN\"}");
        var erased = register("Erna", "Weg");
        var shredded = routed(erased, offer, "2026-02-28", paid("2025-11-30"));
        accepted(post(
                "intake",
                "/referrals/" + shredded + "/withdraw",
                "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));
        erase(erased);
        var events = count("domain_event");
        var log = count("access_log");
        var named = count("access_log where '%s' = any (participants)".formatted(participantOf(first)));

        var ofOffer = "{\"monthsSinceLastPayment\": 3, \"offer\": \"%s\"".formatted(offer.value());
        var asked = ofOffer + ", \"from\": \"2026-01-01\"";
        var found = whatIf("team-lead_jc-nord", asked + "}");
        assertThat(count("access_log") - log).as("one row for one request").isEqualTo(1);
        assertThat(count("access_log where '%s' = any (participants)".formatted(participantOf(first))) - named)
                .isEqualTo(1);
        assertThat(count("access_log where route = '/routing/what-if' and cardinality(participants) = 7"))
                .as("all persons whose facts were decrypted")
                .isEqualTo(1);
        assertThat(found.get("examined").asInt()).isEqualTo(8);
        assertThat(found.get("same").asInt()).isEqualTo(2);
        assertThat(columns(found.get("changed"), "from", "to", "count")).containsExactly("GREY_ADVISER GREY_INTAKE 3");
        assertThat(columns(found.get("decided"), "from", "to", "count")).containsExactly("GREY_ADVISER GREY_INTAKE 1");
        assertThat(found.get("notComputable").asInt()).isEqualTo(2);
        assertThat(found.at("/recorded/0/rules/monthsSinceLastPayment").asInt()).isEqualTo(6);
        assertThat(found.at("/asked/rules/monthsSinceLastPayment").asInt()).isEqualTo(3);
        assertThat(found.at("/asked/ruleVersion").asInt()).isEqualTo(1);
        assertThat(listed(found, "referral"))
                .containsExactly(first + "", second + "", third + "", byHand + "", unknown + "", shredded + "");
        assertThat(listed(found, "decided")).containsExactly("", "", "", "GREY_INTAKE", "", "");
        assertThat(listed(found, "notComputable"))
                .containsExactly("", "", "", "", "LAST_PAYMENT_UNKNOWN", "FACTS_SHREDDED");
        assertThat(row(found.at("/referrals/0/before"), "route", "rule"))
                .isEqualTo("GREY_ADVISER LESS_THAN_SIX_MONTHS_AGO");
        assertThat(row(found.at("/referrals/0/after"), "route", "rule"))
                .isEqualTo("GREY_INTAKE NEVER_OR_SIX_MONTHS_AGO");

        var part = whatIf("team-lead_jc-nord", asked + "}", "?limit=4");
        var rest = whatIf(
                "team-lead_jc-nord",
                asked + "}",
                "?limit=4&after=" + part.get("next").asString());
        assertThat(listed(part, "referral")).hasSize(4).doesNotContainAnyElementsOf(listed(rest, "referral"));
        assertThat(listed(rest, "referral")).hasSize(2);
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.get("changed")).isEqualTo(found.get("changed"));
        var march = whatIf("team-lead_jc-nord", ofOffer + ", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}");
        assertThat(listed(march, "referral")).containsExactly(third + "");

        assertThat(problem(post("analyst", "/routing/what-if", asked + "}"))).isEqualTo("whole-organisation-only");
        assertThat(whatIf("team-lead_jc-sued", "{\"monthsSinceLastPayment\": 3}")
                        .get("examined")
                        .asInt())
                .isZero();
        assertThat(problem(post("team-lead", "/routing/what-if", "{\"ruleVersion\": 2}")))
                .isEqualTo("no-such-rule-version");
        assertThat(post("team-lead", "/routing/what-if", "{\"monthsSinceLastPayment\": 121, \"from\": \"2026-02-30\"}")
                        .body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("#/monthsSinceLastPayment", "#/from");
        assertThat(post("team-lead", "/routing/what-if", "{\"from\": \"2026-03-01\", \"to\": \"2026-02-01\"}")
                        .status())
                .isEqualTo(422);
        assertThat(count("domain_event")).isEqualTo(events);
        assertThat(get("privacy-officer", "/access-log?participant=" + erased)
                        .body()
                        .get("items")
                        .toString())
                .doesNotContain("what-if");
    }

    @Test
    void the_rules_in_force_are_shown_without_reading_referrals() throws Exception {
        var log = count("access_log");

        var rules = get("analyst", "/routing/rules").body();

        assertThat(rules.get("ruleVersion").asInt()).isEqualTo(1);
        assertThat(row(rules.get("rules"), "monthsSinceLastPayment", "benefitCommunity"))
                .isEqualTo("6 true");
        assertThat(count("access_log")).isEqualTo(log);
    }

    @Test
    void readers_of_counts_see_the_last_quarter_and_later_events_do_not_change_it() throws Exception {
        var offer = new OfferId(Id.next());
        publish(defined(offer, OfferKind.OTHER), "jc-ost");
        await().untilAsserted(() -> assertThat(rows("offer_replica").toString())
                .contains(offer.value().toString()));
        var asked = "{\"monthsSinceLastPayment\": 3}";
        try {
            at("2030-02-01");
            UUID corrected = null;
            for (var paid :
                    List.of("2029-09-15", "2029-10-15", "2029-10-15", "2029-12-15", "2029-12-15", "2029-12-15")) {
                corrected = routedInOst(offer, paid);
            }
            var decided = routedInOst(offer, "2029-10-15");
            var before = whatIf("analyst_jc-ost", asked);
            assertThat(row(before, "quarter", "examined")).isEqualTo("2029-Q4 0");
            assertThat(before.get("changed")).isEmpty();

            at("2030-04-02");
            var counts = whatIf("analyst_jc-ost", asked);
            assertThat(counts.propertyNames())
                    .containsExactlyInAnyOrder("quarter", "recorded", "asked", "examined", "changed", "decided");
            assertThat(counts.get("quarter").asString()).isEqualTo("2030-Q1");
            assertThat(counts.get("examined").asInt()).isEqualTo(7);
            assertThat(columns(counts.get("changed"), "from", "rule", "to", "count"))
                    .containsExactly("GREY_ADVISER LESS_THAN_SIX_MONTHS_AGO GREY_INTAKE 4");

            at("2030-05-01");
            routedInOst(offer, "2030-01-15");
            accepted(send("adviser_jc-ost", "/referrals/" + corrected + "/correct", """
                    {"appliedOn": "2030-01-31", %s, "existingClient": false, "joinsBenefitCommunity": false,
                     "exceptions": []}""".formatted(paid("2029-08-15"))));
            accepted(send(
                    "adviser_jc-ost",
                    "/referrals/" + decided + "/decide-route",
                    "{\"route\": \"GREY_INTAKE\", \"reason\": \"x\"}"));
            at("2030-07-01");
            assertThat(whatIf("analyst_jc-ost", asked)).isEqualTo(counts);
            var now = whatIf("team-lead_jc-ost", asked);
            assertThat(now.get("examined").asInt()).isEqualTo(8);
            assertThat(now.at("/changed/0/count").asInt()).isEqualTo(4);
            assertThat(now.at("/decided/0/count").asInt()).isEqualTo(1);
            assertThat(now.has("quarter")).isFalse();

            at("2030-07-02");
            var next = whatIf("analyst_jc-ost", asked);
            assertThat(next.get("quarter").asString()).isEqualTo("2030-Q2");
            assertThat(next.get("examined").asInt()).isEqualTo(1);

            at("2031-02-01");
            assertThat(row(whatIf("team-lead_jc-ost", asked), "from", "examined"))
                    .as("the applications of the last year")
                    .isEqualTo("2030-02-01 0");
            var all = whatIf("team-lead_jc-ost", "{\"monthsSinceLastPayment\": 3, \"from\": \"2030-01-31\"}");
            assertThat(row(all, "from", "examined")).isEqualTo("2030-01-31 8");
        } finally {
            CLOCK.set(InstantSource.system());
        }
    }

    private static void at(String day) {
        CLOCK.set(InstantSource.fixed(LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(DecisionContext.BERLIN)
                .toInstant()));
    }

    private static UUID routedInOst(OfferId offer, String lastPayment) throws Exception {
        var participant = accepted(send("intake_jc-ost", "/participants", person(number(), "Rolf", "Weiler")));
        return accepted(
                send("intake_jc-ost", "/referrals", """
                {"participant": "%s", "offer": "%s", "appliedOn": "2030-01-31", %s,
                 "existingClient": false, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(participant, offer.value(), paid(lastPayment))));
    }

    private static String participantOf(UUID referral) throws Exception {
        return get("intake", "/referrals/" + referral).body().get("participant").asString();
    }

    private static JsonNode whatIf(String token, String body) throws Exception {
        return whatIf(token, body, "");
    }

    private static JsonNode whatIf(String token, String body, String parameters) throws Exception {
        var answer = send(token, "/routing/what-if" + parameters, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> listed(JsonNode found, String field) {
        return found.get("referrals")
                .valueStream()
                .map(referral -> referral.path(field).asString(""))
                .toList();
    }

    private static String paid(String day) {
        return "\"lastPayment\": {\"kind\": \"ON\", \"on\": \"%s\"}".formatted(day);
    }

    private static UUID routed(OfferId offer, String appliedOn, String lastPayment) throws Exception {
        return routed(register("Rolf", "Weiler"), offer, appliedOn, lastPayment);
    }

    private static UUID routed(UUID participant, OfferId offer, String appliedOn, String lastPayment) throws Exception {
        return accepted(
                post("intake", "/referrals", """
                {"participant": "%s", "offer": "%s", "appliedOn": "%s", %s,
                 "existingClient": false, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(participant, offer.value(), appliedOn, lastPayment)));
    }
}
