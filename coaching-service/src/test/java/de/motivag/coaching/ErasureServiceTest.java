package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.kit.Answer.columns;
import static de.motivag.kit.Answer.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.coaching.write.erasureanswer.ErasureAnswer;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answer to a request for erasure. */
class ErasureServiceTest extends CoachingServiceTesting {
    @Test
    void a_person_is_erased_once_no_participation_is_open() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var request = requested(OFFER, group);
        var participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var path = "/participations/" + participation;
        accepted("team-lead", path + "/waive-module", """
                {"module": 5, "reason": "anderswo gemacht"}""");
        accepted("moderator", path + "/plan-step", """
                {"text": "Arzt anrufen", "dueOn": "%s", "takenBy": "PERSON"}""".formatted(TODAY.get()));
        var steps = "/roadmap-steps?participation=" + participation;
        assertThat(get("adviser", steps).body().get("items")).hasSize(1);
        var preview = get(
                        "privacy-officer",
                        "/participants/" + request.participant().value() + "/erasure-preview")
                .body();
        assertThat(texts(preview.get("reasons"))).containsExactly("OPEN_PARTICIPATION");
        assertThat(columns(preview.get("contents"), "type", "events", "confidential"))
                .contains("coaching.ModuleWaived 1 1")
                .contains("coaching.PlacementAccepted 1 0");
        assertThat(answer(request.participant()))
                .isInstanceOfSatisfying(
                        ErasureBlocked.class,
                        blocked -> assertThat(blocked.reasons()).containsExactly(BlockReason.OPEN_PARTICIPATION));
        accepted("adviser", path + "/end-early", """
                {"endedOn": "%s", "reason": "MOVED_AWAY"}""".formatted(TODAY.get()));
        assertThat(answer(request.participant()))
                .isInstanceOfSatisfying(
                        PersonShredded.class,
                        shredded -> assertThat(shredded.keys()).isOne());
        assertThat(events(new ParticipationId(participation)))
                .filteredOn(ModuleWaived.class::isInstance)
                .singleElement()
                .satisfies(waived ->
                        assertThat(((ModuleWaived) waived).reason()).isInstanceOf(Confidential.Shredded.class));
        var history = "/participants/" + request.participant().value() + "/history?reason=CASEWORK";
        assertThat(get("team-lead", history).body().get("items").valueStream())
                .filteredOn(event -> event.get("type").asString().equals("coaching.ModuleWaived"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("data").has("reason")).isFalse());
        assertThat(get("privacy-officer", history).body().get("items").valueStream())
                .extracting(event -> event.get("type").asString())
                .containsExactly("coaching.ErasureBlocked", "coaching.PersonShredded");
        assertThat(get("adviser", steps).body().get("items")).isEmpty();
        var roadmap = get("adviser", path + "/roadmap?reason=CASEWORK").body();
        assertThat(roadmap.at("/steps/0").has("step")).isTrue();
        assertThat(roadmap.at("/steps/0").has("text")).isFalse();
        var late = send("team-lead_jc-nord", path + "/waive-module", """
                {"module": 4, "reason": "auch"}""");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("participant-erased");
    }

    private static Event answer(ParticipantId participant) throws Exception {
        var erasure = new ErasureId(Id.next());
        publish(new ErasureAnswered(participant, erasure, ErasureService.DEVICE, 0));
        var answer = ErasureAnswer.to(erasure, participant, Scenario.ORGANISATION);
        await().untilAsserted(() -> assertThat(events(answer)).hasSize(1));
        return events(answer).getFirst();
    }

    private static List<Event> events(Id stream) {
        return bean(TenantTransactions.class)
                .within(Scenario.ORGANISATION, () -> bean(StreamLoader.class).read(stream))
                .stream()
                .map(StreamLoader.Entry::event)
                .toList();
    }
}
