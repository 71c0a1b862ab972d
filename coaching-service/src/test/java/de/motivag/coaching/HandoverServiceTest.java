package de.motivag.coaching;

import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The handover for the first talk from the preparation to the result, as its view and its lists show it. */
class HandoverServiceTest extends CoachingServiceTesting {
    @Test
    void a_handover_is_prepared_taken_and_closed_and_each_step_moves_it_to_the_next_list() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        TODAY.set(MONDAY.plusDays(4));
        attend(group, 0, participation);
        assertThat(isOn("moderator", "/participations?mine=true&worklist=HANDOVER_TO_PREPARE", participation))
                .as("before module 4")
                .isFalse();
        attend(group, 3, participation);
        assertThat(isOn("moderator", "/participations?mine=true&worklist=HANDOVER_TO_PREPARE", participation))
                .isTrue();
        var path = "/participations/" + participation;
        accepted("moderator", path + "/recommend", """
                {"kind": "QUALIFICATION", "reason": "Staplerschein"}""");
        var before = get("moderator", path + "/handover?reason=CASEWORK");
        assertThat(before.body().has("state")).isFalse();
        assertThat(before.body().at("/recommendations/0/reason").asString()).isEqualTo("Staplerschein");
        assertThat(before.body()
                        .get("modules")
                        .valueStream()
                        .map(module -> module.get("number").asInt()))
                .containsExactly(1, 4);

        accepted("moderator", path + "/prepare-first-talk", """
                {"concern": "Verkauf, vormittags", "remark": "spricht leise"}""");
        assertThat(isOn("moderator", "/participations?mine=true&worklist=HANDOVER_TO_PREPARE", participation))
                .isFalse();
        assertThat(isOn("adviser", "/handovers?worklist=HANDOVER_TO_TAKE", participation))
                .isTrue();
        assertThat(get("employer-service", path + "/handover?reason=CASEWORK").status())
                .isEqualTo(403);

        accepted("adviser", path + "/take-handover", """
                {"adviser": "%s"}""".formatted(MODERATOR.value()));
        assertThat(isOn("adviser", "/handovers?worklist=HANDOVER_TO_TAKE", participation))
                .isFalse();
        assertThat(isOn("adviser", "/handovers?worklist=HANDOVER_OPEN&mine=true", participation))
                .isTrue();
        accepted("moderator", path + "/correct-first-talk", """
                {"concern": "Verkauf, in Teilzeit", "preparedOn": "%s", "reason": "Teilzeit fehlte"}""".formatted(TODAY.get()));
        accepted("adviser", path + "/close-handover", """
                {"result": "HELD", "closedOn": "%s", "note": "zwei Bewerbungen"}""".formatted(TODAY.get()));
        var closed = handover(participation);
        assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("concern").asString()).isEqualTo("Verkauf, in Teilzeit");
        assertThat(closed.has("remark")).isFalse();
        assertThat(closed.get("adviser").asString()).isEqualTo(MODERATOR.value().toString());
        assertThat(closed.get("note").asString()).isEqualTo("zwei Bewerbungen");
        assertThat(isOn("team-lead", "/handovers?worklist=HANDOVER_OPEN", participation))
                .isFalse();

        var listed = get("adviser", "/handovers?limit=200").body();
        rebuild("handover");
        assertThat(get("adviser", "/handovers?limit=200").body()).isEqualTo(listed);
        accepted("adviser", path + "/retract-handover-step", """
                {"step": "CLOSED", "reason": "andere Person"}""");
        assertThat(handover(participation).get("state").asString()).isEqualTo("TAKEN");
        assertThat(isOn("team-lead", "/handovers?worklist=HANDOVER_OPEN", participation))
                .isTrue();
    }

    private static JsonNode handover(UUID participation) {
        return get("adviser", "/participations/" + participation + "/handover?reason=CASEWORK")
                .body();
    }

    private static boolean isOn(String role, String list, UUID participation) {
        return get(role, list + "&limit=200").text().contains(participation.toString());
    }
}
