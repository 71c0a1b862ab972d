package de.motivag.enrolment;

import static de.motivag.kit.ServiceUnderTest.PlainTokens.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Id;
import de.motivag.kit.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The course of a referral over HTTP, its history and its confidential values. */
class ReferralServiceTest extends EnrolmentServiceTesting {
    @Test
    void a_referral_proceeds_is_withdrawn_and_another_one_opens() throws Exception {
        var team = accepted(post("team-lead", "/organisation/teams", "{\"name\": \"Team Mitte\"}"));
        var participant = register("Ada", "Lovelace");
        var referral = open(participant, AO);
        var path = "/referrals/" + referral;
        accepted(post("adviser", path + "/transfer", "{\"team\": \"%s\"}".formatted(team)));
        accepted(post("team-lead", path + "/assign-adviser", "{\"adviser\": \"%s\"}".formatted(STAFF)));
        accepted(post("moderator", path + "/request-support", "{\"need\": \"Kamera geht nicht\"}"));
        accepted(post(
                "intake", path + "/involve-equal-opportunity-officer", "{\"reason\": \"Betreuung am Nachmittag\"}"));
        accepted(post("employer-service", path + "/log-job-offer", "{\"offeredOn\": \"%s\"}".formatted(TODAY)));
        var found =
                get("team-lead", "/referrals?team=%s&supportOpen=true&state=OPEN&adviser=%s".formatted(team, STAFF));
        assertThat(found.body().at("/items/0/referral").asString()).isEqualTo(referral.toString());
        assertThat(found.body().at("/items/0/equalOpportunity").asBoolean()).isTrue();
        assertThat(found.body().at("/items/0/firstJobOfferOn").asString()).isEqualTo(TODAY.toString());
        var worklist = "/referrals?equalOpportunity=true&participant=" + participant;
        assertThat(get("equal-opportunity", worklist)
                        .body()
                        .at("/items/0/equalOpportunity")
                        .asBoolean())
                .isTrue();
        assertThat(get("equal-opportunity", worklist.replace("true", "false"))
                        .body()
                        .get("items"))
                .isEmpty();
        for (var role : List.of("device-desk", "employer-service")) {
            for (var asked : List.of("equalOpportunity=true", "equalOpportunity=false", "supportOpen=true")) {
                assertThat(get(role, "/referrals?%s&participant=%s".formatted(asked, participant))
                                .body()
                                .get("items"))
                        .isEmpty();
            }
            var listed = get(role, "/referrals?participant=" + participant).body();
            for (var shown : List.of(listed.at("/items/0"), get(role, path).body())) {
                assertThat(shown.get("referral").asString()).isEqualTo(referral.toString());
                assertThat(shown.has("equalOpportunity")).isFalse();
                assertThat(shown.has("supportOpen")).isFalse();
            }
        }
        var open = "/referrals?equalOpportunityOpen=true&participant=" + participant;
        assertThat(get("equal-opportunity", open).body().get("items")).hasSize(1);
        accepted(post("moderator", path + "/resolve-support", "{}"));
        assertThat(get("intake", path).body().get("supportOpen").asBoolean()).isFalse();
        accepted(post("equal-opportunity", path + "/resolve-support", "{\"how\": \"Hortplatz gefunden\"}"));
        assertThat(get("equal-opportunity", open).body().get("items")).isEmpty();
        assertThat(get("intake", path).body().get("equalOpportunity").asBoolean())
                .isTrue();
        assertThat(shownTo("equal-opportunity", participant)
                        .valueStream()
                        .map(event -> "%s %s %s"
                                .formatted(
                                        event.get("type").asString(),
                                        event.at("/data/by").asString(),
                                        event.at("/data/need")
                                                .asString(event.at("/data/how").asString("")))))
                .containsExactly(
                        "enrolment.SupportRequested TECHNICAL_SUPPORT Kamera geht nicht",
                        "enrolment.SupportRequested EQUAL_OPPORTUNITY_OFFICER Betreuung am Nachmittag",
                        "enrolment.SupportResolved TECHNICAL_SUPPORT ",
                        "enrolment.SupportResolved EQUAL_OPPORTUNITY_OFFICER Hortplatz gefunden");
        assertThat(shownTo("moderator", participant)).hasSize(4);
        assertThat(types(shownTo("employer-service", participant))).containsExactly("enrolment.JobOfferMade");
        assertThat(types(shownTo("privacy-officer", participant))).containsExactly("enrolment.ParticipantRegistered");
        assertThat(types(shownTo("team-lead", participant)))
                .as("personal data beyond those that a team lead needs")
                .contains("enrolment.ReferralRouted")
                .doesNotContain("enrolment.ParticipantRegistered");
        var moderator = "moderator_jc-nord_" + Id.next();
        accepted(send(moderator, path + "/log-contact", """
                {"channel": "PHONE", "purpose": "OTHER", "reached": true, "minutes": 5, "heldOn": "%s",
                 "note": "kommt morgen"}""".formatted(TODAY)));
        assertThat(shownTo("moderator", participant))
                .as("a contact of another reader")
                .hasSize(4);
        assertThat(send(moderator, history(participant), null).body().get("items"))
                .as("a contact of the reader")
                .hasSize(5)
                .last()
                .satisfies(
                        event -> assertThat(event.at("/data/note").asString()).isEqualTo("kommt morgen"));

        accepted(post("adviser", path + "/correct", """
                {"appliedOn": "%s", "lastPayment": {"kind": "UNKNOWN"}, "existingClient": false,
                 "joinsBenefitCommunity": true, "exceptions": [], "weeklyHours": 20,
                 "care": {"childCare": true, "careOfRelatives": false, "returner": false}}""".formatted(TODAY)));
        assertThat(get("intake", path).body().get("route").asString()).isEqualTo("GREY_ADVISER");
        assertThat(problem(post("intake", "/referrals", opening(participant, AO))))
                .isEqualTo("referral-already-open");

        accepted(post(
                "intake", path + "/withdraw", "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));
        var withdrawn = get("intake", path).body();
        assertThat(withdrawn.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.get("endedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(withdrawn.get("supportOpen").asBoolean()).isFalse();
        assertThat(problem(post("intake", path + "/request-placement", "{}"))).isEqualTo("referral-withdrawn");
        open(participant, AO);
    }

    @Test
    void confidential_values_of_a_referral_are_readable_until_the_person_is_erased() throws Exception {
        var participant = register("Nora", "Notiz");
        var referral = open(participant, AO);
        var path = "/referrals/" + referral;
        accepted(post("adviser", path + "/correct", """
                {"appliedOn": "%s", "lastPayment": {"kind": "NEVER"}, "existingClient": false,
                 "joinsBenefitCommunity": false, "exceptions": [], "weeklyHours": 20,
                 "care": {"childCare": true, "careOfRelatives": false, "returner": false, "note": "vormittags"}}""".formatted(TODAY)));
        accepted(post("intake", path + "/assess-suitability", """
                {"result": "SUITABLE", "minutes": 60, "channel": "ON_SITE", "heldOn": "%s", "language": true,
                 "equipment": true, "reachableByPhone": false, "note": "nur per Mail"}""".formatted(TODAY)));
        accepted(post("moderator", path + "/request-support", "{\"need\": \"Kamera geht nicht\"}"));
        accepted(post("adviser", path + "/involve-equal-opportunity-officer", "{\"reason\": \"Betreuung\"}"));
        accepted(post("moderator", path + "/request-device", "{\"type\": \"TABLET\"}"));
        accepted(post(
                "intake", path + "/withdraw", "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));

        var events = get("team-lead", history(participant)).body().get("items");
        assertThat(types(events))
                .containsExactly(
                        "enrolment.ReferralOpened",
                        "enrolment.ReferralRouted",
                        "enrolment.ReferralCorrected",
                        "enrolment.ReferralRouted",
                        "enrolment.SuitabilityAssessed",
                        "enrolment.SupportRequested",
                        "enrolment.SupportRequested",
                        "enrolment.DeviceNeeded",
                        "enrolment.ReferralWithdrawn");
        assertThat(events.at("/2/data/weeklyHours").asInt()).isEqualTo(20);
        assertThat(events.at("/2/data/facts/lastPayment/kind").asString()).isEqualTo("NEVER");
        assertThat(events.at("/2/data/care/note").asString()).isEqualTo("vormittags");
        assertThat(events.at("/2/data/appliedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(events.at("/2/stream").asString()).isEqualTo(referral.toString());
        assertThat(events.at("/4/data/answers/note").asString()).isEqualTo("nur per Mail");
        assertThat(events.at("/5/data/need").asString()).isEqualTo("Kamera geht nicht");
        assertThat(events.at("/5/data/by").asString()).isEqualTo("TECHNICAL_SUPPORT");
        assertThat(events.at("/6/data/need").asString()).isEqualTo("Betreuung");
        assertThat(events.at("/6/data/by").asString()).isEqualTo("EQUAL_OPPORTUNITY_OFFICER");
        assertThat(events.at("/8/data/reason").asString()).isEqualTo("zieht um");
        var first = get("adviser", history(participant) + "&limit=5").body();
        assertThat(first.at("/items/0/data/person/givenName").asString()).isEqualTo("Nora");
        var rest = get(
                "adviser", history(participant) + "&after=" + first.get("next").asString());
        assertThat(rest.body().get("items")).hasSize(5);
        assertThat(rest.body().has("next")).isFalse();
        assertThat(problem(get("intake", history(referral)))).isEqualTo("nothing-recorded");
        assertThat(send("intake_jc-sued", history(participant), null).status()).isEqualTo(404);
        assertThat(get("device-desk", history(participant)).status()).isEqualTo(403);
        assertThat(get("adviser", "/participants/" + participant + "/history").status())
                .as("without a reason")
                .isEqualTo(400);
        var log = get("privacy-officer", "/access-log?outcome=OPENED&participant=" + participant)
                .body()
                .get("items");
        assertThat(log).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("route").asString()).isEqualTo("/participants/{participant}/history");
            assertThat(row.get("reason").asString()).isEqualTo("CASEWORK");
            assertThat(row.get("entity").asString()).isEqualTo(participant.toString());
            assertThat(row.at("/participants/0").asString()).isEqualTo(participant.toString());
        });

        assertThat(get("adviser", path).body().get("equalOpportunity").asBoolean())
                .isTrue();
        erase(participant);
        assertThat(get("adviser", path).body().get("equalOpportunity").asBoolean())
                .isFalse();
        assertThat(get("adviser", history(participant)).body().get("items"))
                .hasSize(10)
                .allSatisfy(event -> {
                    for (var confidential : List.of(
                            "person", "facts", "basis", "weeklyHours", "care", "answers", "by", "need", "reason")) {
                        assertThat(event.get("data").has(confidential))
                                .as(confidential)
                                .isFalse();
                    }
                });
    }

    @Test
    void a_contact_retracted_by_the_id_of_its_event_no_longer_counts_and_stays_in_the_history() throws Exception {
        var participant = register("Rita", "Rücknahme");
        var path = "/referrals/" + open(participant, AO);
        var first = event(post("intake", path + "/log-contact", contact("PHONE", true)), 0);
        var second = event(post("intake", path + "/log-contact", contact("VIDEO", true)), 0);
        var attempt = event(post("intake", path + "/log-contact", contact("PHONE", false)), 0);
        assertThat(get("intake", path).body().get("contacts").asInt()).isEqualTo(2);

        var retraction = "{\"event\": \"%s\", \"reason\": \"andere Person\"}";
        accepted(post("moderator", path + "/retract-contact", retraction.formatted(first)));
        accepted(post("intake", path + "/retract-contact", retraction.formatted(attempt)));
        assertThat(get("intake", path).body().get("contacts").asInt()).isEqualTo(1);
        assertThat(problem(post("intake", path + "/retract-contact", retraction.formatted(first))))
                .isEqualTo("retracted-already");
        assertThat(problem(post("intake", path + "/retract-contact", retraction.formatted(Id.next()))))
                .isEqualTo("no-such-event");
        assertThat(post("team-lead", path + "/retract-contact", retraction.formatted(second))
                        .status())
                .isEqualTo(403);
        var corrected = post(
                "intake",
                path + "/correct-contact",
                contact("ON_SITE", true)
                        .replace("{", "{\"event\": \"%s\", \"reason\": \"vor Ort\", ".formatted(second)));
        assertThat(get("intake", path).body().get("contacts").asInt()).isEqualTo(1);

        var events = get("adviser", history(participant)).body().get("items");
        assertThat(types(events).subList(3, 9))
                .containsExactly(
                        "enrolment.ContactLogged",
                        "enrolment.ContactLogged",
                        "enrolment.ContactLogged",
                        "enrolment.EventRetracted",
                        "enrolment.EventRetracted",
                        "enrolment.EventRetracted");
        assertThat(events.at("/3/id").asString()).isEqualTo(first);
        assertThat(events.at("/6/data/event").asString()).isEqualTo(first);
        assertThat(events.at("/6/data/type").asString()).isEqualTo("enrolment.ContactLogged");
        assertThat(events.at("/6/data/reason").asString()).isEqualTo("andere Person");
        assertThat(events.at("/9/id").asString()).isEqualTo(event(corrected, 1));
    }

    private static String contact(String channel, boolean reached) {
        return """
                {"channel": "%s", "purpose": "OTHER", "reached": %s, "minutes": 0, "heldOn": "%s"}""".formatted(channel, reached, TODAY);
    }

    /** The id of one of the events that the command has recorded. */
    private static String event(Answer answer, int index) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/events/" + index + "/id").asString();
    }
}
