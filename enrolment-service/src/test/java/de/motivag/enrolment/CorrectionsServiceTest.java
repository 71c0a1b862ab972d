package de.motivag.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.DeviceEvent.RetractionReason;
import de.motivag.kit.Answer;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Records made by mistake, days that contradict other services, and states that change after they were shown. */
class CorrectionsServiceTest extends EnrolmentServiceTesting {
    @Test
    void the_view_follows_every_retraction_and_a_rebuild_gives_the_same_rows() throws Exception {
        var team = accepted(post("team-lead", "/organisation/teams", "{\"name\": \"Team %s\"}".formatted(Id.next())));
        var referral = open(register("Mira", "Widerruf"), OTHER);
        var path = "/referrals/" + referral;
        var suitable = event(post("intake", path + "/assess-suitability", check("SUITABLE")));
        var unsuitable = event(post("intake", path + "/assess-suitability", check("NOT_SUITABLE")));
        var offer = event(post("adviser", path + "/log-job-offer", "{\"offeredOn\": \"%s\"}".formatted(TODAY)));
        accepted(post(
                "adviser",
                path + "/answer-job-offer",
                "{\"jobOffer\": \"%s\", \"answer\": \"ACCEPTED\"}".formatted(offer)));
        var support = event(post("moderator", path + "/request-support", "{\"need\": \"Kamera\"}"));
        var transfer = event(post("adviser", path + "/transfer", "{\"team\": \"%s\"}".formatted(team)));
        var withdrawal = event(post(
                "intake", path + "/withdraw", "{\"withdrawnOn\": \"%s\", \"reason\": \"Irrtum\"}".formatted(TODAY)));
        var before = view(path);
        assertThat(before.get("suitability").asString()).isEqualTo("NOT_SUITABLE");
        assertThat(before.get("acceptedJobOffer").asString()).isEqualTo(offer);
        assertThat(before.get("state").asString()).isEqualTo("WITHDRAWN");

        retract("intake", path, "withdrawal", withdrawal);
        retract("intake", path, "suitability-check", unsuitable);
        retract("moderator", path, "support", support);
        retract("adviser", path, "assignment", transfer);
        accepted(post(
                "adviser",
                path + "/correct-job-offer",
                "{\"event\": \"%s\", \"reason\": \"anderer Tag\", \"offeredOn\": \"%s\"}".formatted(offer, TODAY)));
        var after = view(path);
        assertThat(after.get("state").asString()).isEqualTo("OPEN");
        assertThat(after.has("endedOn")).isFalse();
        assertThat(after.get("suitability").asString()).isEqualTo("SUITABLE");
        assertThat(after.get("contacts").asInt()).isEqualTo(1);
        assertThat(after.get("supportOpen").asBoolean()).isFalse();
        assertThat(after.has("team")).isFalse();
        assertThat(after.get("acceptedJobOffer").asString())
                .as("the answer stays")
                .isEqualTo(offer);
        var rows = rows("referral");
        rebuild("referral");
        assertThat(rows("referral")).isEqualTo(rows);

        retract("intake", path, "suitability-check", suitable);
        assertThat(view(path).has("suitability")).isFalse();
        var wrong = post("employer-service", path + "/retract-job-offer", retraction(suitable));
        assertThat(problem(wrong)).isEqualTo("not-retractable");
    }

    @Test
    void a_referral_shows_the_loan_as_it_is() throws Exception {
        var participant = register("Lea", "Leihe");
        var referral = open(participant, OTHER);
        var path = "/referrals/" + referral;
        accepted(post("adviser", path + "/request-device", "{\"type\": \"LAPTOP\"}"));
        assertThat(view(path).get("device").asString()).isEqualTo("NEEDED");
        var device = new DeviceId(Id.next());
        var loan = new LoanRequestId(Id.next());
        var person = new ParticipantId(participant);
        var of = new ReferralId(referral);
        publish(new DeviceHandedOut(
                device, loan, person, of, TODAY, Condition.GOOD, Set.of(Accessory.MOUSE), TODAY.plusDays(30)));
        awaitReferral(referral, "device", "PROVIDED");
        awaitReferral(referral, "deviceDueBack", TODAY.plusDays(30).toString());
        publish(new LoanExtended(device, loan, person, of, TODAY.plusDays(30), TODAY.plusDays(60)));
        awaitReferral(referral, "deviceDueBack", TODAY.plusDays(60).toString());
        publish(new DeviceTakenBack(device, loan, person, of, TODAY, Condition.GOOD, Set.of()));
        awaitReferral(referral, "device", "RETURNED");
        assertThat(view(path).has("deviceDueBack")).isFalse();
        publish(new EventRetracted(
                device,
                loan,
                person,
                of,
                new EventId(Id.next()),
                new EventName("device.DeviceHandedOut"),
                RetractionReason.WRONG_PERSON));
        await().untilAsserted(() -> assertThat(view(path).has("device")).isFalse());
    }

    @Test
    void an_entry_of_coaching_bounds_the_application_and_an_entry_that_came_too_late_is_on_a_worklist()
            throws Exception {
        var participant = register("Eva", "Eintritt");
        var referral = accepted(post(
                "intake",
                "/referrals",
                opening(participant, OTHER)
                        .replace("\"appliedOn\": \"" + TODAY, "\"appliedOn\": \"" + TODAY.minusDays(10))));
        var placement = placement(participant, referral, Id.next());
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));
        publish(new MeasureEntered(placement, TODAY.minusDays(7)));
        await().untilAsserted(() -> {
            var refused = post(
                    "adviser",
                    "/referrals/" + referral + "/correct",
                    application(TODAY.minusDays(6).toString()));
            assertThat(problem(refused)).isEqualTo("after-recorded-day");
            assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("#/appliedOn");
        });
        accepted(post(
                "adviser",
                "/referrals/" + referral + "/correct",
                application(TODAY.minusDays(7).toString())));
        assertThat(contradictions()).doesNotContain(referral.toString());
        publish(new MeasureEntryCorrected(placement, TODAY.minusDays(7), TODAY.minusDays(8)));
        await().untilAsserted(() -> assertThat(contradictions()).contains(referral.toString()));
        publish(new MeasureEntryCorrected(placement, TODAY.minusDays(8), null));
        await().untilAsserted(() -> assertThat(contradictions()).doesNotContain(referral.toString()));
    }

    @Test
    void likely_duplicates_and_the_holder_of_a_taken_number_are_named_to_those_who_register() throws Exception {
        var number = number();
        var participant = accepted(post("intake", "/participants", person(number, "Wünibald", "Doppelmayer")));
        var asked = """
                {"givenName": "Wuenibald", "familyName": "Doppelmeier", "bornOn": "%s", "reason": "CASEWORK"}""";
        assertThat(names(post("intake", "/identities/duplicates", asked.formatted("1990-02-03"))
                        .body()))
                .containsExactly("Doppelmayer");
        assertThat(names(post("intake", "/identities/duplicates", asked.formatted("1990-03-02"))
                        .body()))
                .as("day and month exchanged")
                .containsExactly("Doppelmayer");
        assertThat(names(post("intake", "/identities/duplicates", asked.formatted("1971-11-30"))
                        .body()))
                .isEmpty();
        var byNumber =
                "{\"clientNumber\": \"%s\", \"familyName\": \"Anders\", \"reason\": \"CASEWORK\"}".formatted(number);
        assertThat(names(post("intake", "/identities/duplicates", byNumber).body()))
                .containsExactly("Doppelmayer");
        assertThat(post("moderator", "/identities/duplicates", byNumber).status())
                .isEqualTo(403);
        var taken = post("intake", "/participants", person(number, "Otto", "Anders"));
        assertThat(problem(taken)).isEqualTo("client-number-taken");
        assertThat(taken.body().get("detail").asString()).contains(participant.toString());
    }

    @Test
    void a_person_with_one_name_is_registered_found_and_shown() throws Exception {
        var single = accepted(post(
                "intake",
                "/participants",
                "{\"clientNumber\": \"%s\", \"familyName\": \"Þórbergur\"}".formatted(number())));
        assertThat(names(search("{\"name\": \"thorbergur\", \"reason\": \"CONTACT\"}")))
                .containsExactly("Þórbergur");
        var shown =
                get("intake", "/participants/" + single + "?reason=CASEWORK").body();
        assertThat(shown.get("person").has("givenName")).isFalse();
    }

    @Test
    void a_seat_in_a_begun_group_is_requested_with_its_day_by_a_moderator_or_a_team_lead() throws Exception {
        var path = "/referrals/" + open(register("Sara", "Spätling"), OTHER) + "/request-placement";
        var late = "{\"group\": \"%s\", \"from\": \"%s\"}".formatted(Id.next(), TODAY);
        var refused = post("intake", path, late);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(problem(refused)).isEqualTo("not-for-this-role");
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("#/from");
        accepted(post("moderator", path, late));
    }

    @Test
    void a_retired_team_keeps_its_name_and_gets_no_new_cases() throws Exception {
        var team = accepted(post("team-lead", "/organisation/teams", "{\"name\": \"Team %s\"}".formatted(Id.next())));
        var path = "/organisation/teams/" + team;
        var name = "Team neu " + Id.next();
        accepted(post("team-lead", path + "/rename", "{\"name\": \"%s\"}".formatted(name)));
        accepted(post("team-lead", path + "/retire", "{}"));
        var shown = get("intake", "/organisation")
                .body()
                .get("teams")
                .valueStream()
                .filter(row -> row.get("team").asString().equals(team.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(shown.get("name").asString()).isEqualTo(name);
        assertThat(shown.get("retired").asBoolean()).isTrue();
        var referral = open(register("Tina", "Teamlos"), OTHER);
        assertThat(problem(
                        post("adviser", "/referrals/" + referral + "/transfer", "{\"team\": \"%s\"}".formatted(team))))
                .isEqualTo("team-retired");
        assertThat(problem(post("team-lead", "/organisation/teams/" + UUID.randomUUID() + "/retire", "{}")))
                .isEqualTo("no-such-team");
    }

    private static String contradictions() {
        return get("team-lead", "/referrals?worklist=CONTRADICTORY_DAYS&limit=200")
                .body()
                .toString();
    }

    private static String application(String appliedOn) {
        return """
                {"appliedOn": "%s", "lastPayment": {"kind": "UNKNOWN"}, "existingClient": true,
                 "joinsBenefitCommunity": false, "exceptions": []}""".formatted(appliedOn);
    }

    private static JsonNode view(String path) {
        return get("intake", path).body();
    }

    private static String event(Answer answer) {
        accepted(answer);
        return answer.body().at("/events/0/id").asString();
    }

    private static void retract(String role, String path, String what, String event) {
        accepted(post(role, path + "/retract-" + what, retraction(event)));
    }

    private static String retraction(String event) {
        return "{\"event\": \"%s\", \"reason\": \"Irrtum\"}".formatted(event);
    }

    private static String check(String result) {
        return """
                {"result": "%s", "minutes": 60, "channel": "ON_SITE", "heldOn": "%s", "language": true,
                 "equipment": true, "reachableByPhone": false}""".formatted(result, TODAY);
    }
}
