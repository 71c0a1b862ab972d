package de.motivag.enrolment;

import static de.motivag.kit.Answer.columns;
import static de.motivag.kit.Answer.row;
import static de.motivag.kit.Answer.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.calendar.WorkingDays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The erasure of a person, and views rebuilt after it. */
class ErasureServiceTest extends EnrolmentServiceTesting {
    @Test
    void rebuilt_views_equal_the_live_ones() throws Exception {
        var erased = register("Erna", "Vergessen");
        var withdrawn = open(erased, AO);
        accepted(post(
                "intake",
                "/referrals/" + withdrawn + "/withdraw",
                "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));
        erase(erased);
        open(register("Anna", "Verbleibt"), AO);
        for (var view : List.of("identity", "referral")) {
            var before = rows(view);
            assertThat(before).isNotEmpty();
            rebuild(view);
            assertThat(rows(view)).isEqualTo(before);
        }
    }

    @Test
    void a_person_is_erased_after_the_last_answer_and_their_data_can_never_be_read_again() throws Exception {
        var number = number();
        var participant = accepted(post("intake", "/participants", person(number, "Xaver", "Quast")));
        var referral = open(participant, OTHER);
        var path = "/participants/" + participant;
        assertThat(problem(get("privacy-officer", path + "/erasure"))).isEqualTo("no-erasure-requested");
        var preview = get("privacy-officer", path + "/erasure-preview").body();
        assertThat(texts(preview.get("reasons"))).containsExactly("OPEN_REFERRAL");
        assertThat(columns(preview.get("contents"), "type", "events", "confidential"))
                .contains("enrolment.ParticipantRegistered 1 1")
                .contains("enrolment.ReferralRouted 1 1");
        assertThat(problem(get("privacy-officer", "/participants/" + Id.next() + "/erasure-preview")))
                .isEqualTo("nothing-recorded");
        accepted(post("privacy-officer", path + "/request-erasure", "{}"));
        var blocked = get("privacy-officer", path + "/erasure").body();
        assertThat(blocked.get("state").asString()).isEqualTo("BLOCKED");
        assertThat(blocked.at("/blocked/0/service").asString()).isEqualTo("ENROLMENT");
        assertThat(texts(blocked.at("/blocked/0/reasons"))).containsExactly("OPEN_REFERRAL");
        accepted(post(
                "intake",
                "/referrals/" + referral + "/withdraw",
                "{\"withdrawnOn\": \"%s\", \"reason\": \"zieht um\"}".formatted(TODAY)));

        var first = new ErasureId(accepted(post("privacy-officer", path + "/request-erasure", "{}")));
        var person = new ParticipantId(participant);
        publish(new de.motivag.events.device.ErasureAnswerEvent.ErasureBlocked(
                new de.motivag.events.device.ErasureAnswerId(Id.next()), first, person, Set.of(BlockReason.OPEN_LOAN)));
        publish(new de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded(
                new de.motivag.events.coaching.ErasureAnswerId(Id.next()), first, person, 1));
        await().untilAsserted(() -> {
            var erasure = get("privacy-officer", path + "/erasure").body();
            assertThat(erasure.get("state").asString()).isEqualTo("BLOCKED");
            assertThat(erasure.get("answers")).hasSize(1);
        });
        var read = path + "?reason=CONTACT";
        assertThat(get("intake", read).body().at("/person/familyName").asString())
                .isEqualTo("Quast");

        var certificate = erase(participant).get("certificate");
        assertThat(certificate.get("erasedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(row(certificate.get("keys"), "ENROLMENT", "COACHING", "DEVICE", "OUTCOME"))
                .isEqualTo("1 1 1 0");
        assertThat(certificate.get("keysInAll").asInt()).isEqualTo(3);

        var after = get("intake", read).body();
        assertThat(after.get("erased").asBoolean()).isTrue();
        assertThat(after.has("person")).isFalse();
        var resolved = post(
                        "adviser",
                        "/identities/resolve",
                        "{\"participants\": [\"%s\"], \"clientNumbers\": [\"%s\"], \"reason\": \"LIST\"}"
                                .formatted(participant, number))
                .body();
        assertThat(resolved.get("persons"))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.propertyNames()).containsExactlyInAnyOrder("participant", "erased"));
        assertThat(columns(resolved.get("persons"), "participant", "erased")).containsExactly(participant + " true");
        assertThat(names(search("{\"name\": \"quast\", \"reason\": \"LIST\"}"))).isEmpty();
        assertThat(problem(post(
                        "intake",
                        "/participants",
                        person(number, "Xaver", "Quast")
                                .replaceFirst("\\{", "{\"participant\": \"%s\", ".formatted(participant)))))
                .isEqualTo("participant-erased");
        assertThat(problem(post("intake", path + "/correct-personal-data", person(number, "Xaver", "Quast"))))
                .isEqualTo("participant-erased");
        assertThat(problem(post("intake", "/referrals", opening(participant, OTHER))))
                .isEqualTo("participant-erased");
        assertThat(problem(post("intake", "/referrals/" + referral + "/log-contact", """
                        {"channel": "PHONE", "purpose": "OTHER", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(TODAY))))
                .isEqualTo("participant-erased");
        assertThat(post("privacy-officer", path + "/request-erasure", "{}").status())
                .isEqualTo(200);
        accepted(post("intake", "/participants", person(number, "Xaver", "Quast")));
        assertThat(count("parked_event")).isZero();
    }

    @Test
    void a_blocked_erasure_states_the_end_of_the_retention_term() throws Exception {
        var participant = register("Zita", "Johann");
        var referral = open(participant, OTHER);
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));
        var placement = placement(participant, referral, Id.next());
        publish(new PlacementAccepted(placement, TODAY));
        publish(new MeasureEnded(placement, TODAY, EndKind.COMPLETED, null));
        awaitReferral(referral, "state", "CLOSED");
        var path = "/participants/" + participant;
        var preview = get("privacy-officer", path + "/erasure-preview").body();
        assertThat(texts(preview.get("reasons"))).containsExactly("RETENTION");
        var until = WorkingDays.in("NI").onOrAfter(TODAY.plusMonths(6)).toString();
        assertThat(preview.get("until").asString()).isEqualTo(until);
        accepted(post("privacy-officer", path + "/request-erasure", "{}"));
        var blocked = get("privacy-officer", path + "/erasure").body();
        assertThat(texts(blocked.at("/blocked/0/reasons"))).containsExactly("RETENTION");
        assertThat(blocked.at("/blocked/0/until").asString()).isEqualTo(until);
    }
}
