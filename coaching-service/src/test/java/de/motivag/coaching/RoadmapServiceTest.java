package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.kit.ServiceUnderTest.PlainTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The views of one roadmap. */
class RoadmapServiceTest extends CoachingServiceTesting {
    @Test
    void a_roadmap_shows_its_texts_and_its_overdue_steps_until_it_is_closed() throws Exception {
        var group = plan(OFFER, MONDAY, 1);
        var participation = publish(requested(OFFER, group));
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var path = "/participations/" + participation;
        var roadmap = path + "/roadmap?reason=CASEWORK";
        assertThat(get("moderator", roadmap).body().get("goals")).isEmpty();

        var goal = accepted("moderator", path + "/set-goal", """
            {"text": "Arbeit im Lager", "kind": "EMPLOYMENT", "targetOn": "2026-06-01"}""").get("id").asString();
        accepted("moderator", path + "/plan-step", """
            {"text": "Lebenslauf", "dueOn": "2026-03-06", "takenBy": "PERSON", "goal": "%s"}""".formatted(goal));
        TODAY.set(MONDAY.plusWeeks(1));
        var step = get("adviser", roadmap).body().at("/steps/0");
        assertThat(step.get("text").asString()).isEqualTo("Lebenslauf");
        assertThat(step.get("overdue").asBoolean()).isTrue();
        assertThat(overdue(participation)).hasSize(1);

        accepted("adviser", path + "/miss-step", """
            {"step": "%s", "reason": "war krank", "newDueOn": "2026-03-13"}""".formatted(step.get("step").asString()));
        assertThat(overdue(participation)).isEmpty();
        var miss = get("adviser", roadmap).body().at("/misses/0/event").asString();
        accepted("adviser", path + "/retract-roadmap-entry", """
            {"event": "%s", "reason": "war doch da"}""".formatted(miss));
        assertThat(overdue(participation)).hasSize(1);
        rebuild("roadmaps");
        assertThat(overdue(participation)).hasSize(1);

        accepted("moderator", path + "/agree-roadmap", """
            {"adviser": "%s"}""".formatted(UUID.randomUUID()));
        assertThat(overdue(participation)).as("the steps of another adviser").isEmpty();
        accepted("moderator", path + "/agree-roadmap", """
            {"adviser": "%s"}""".formatted(PlainTokens.STAFF));
        assertThat(overdue(participation)).hasSize(1);
        accepted("adviser", path + "/close-roadmap", """
            {"outcome": "GOALS_REACHED"}""");
        assertThat(overdue(participation)).isEmpty();
        assertThat(get("adviser", roadmap).body().at("/closing/outcome").asString())
                .isEqualTo("GOALS_REACHED");
        assertThat(get("intake", roadmap).status()).isEqualTo(403);
    }

    private static List<JsonNode> overdue(UUID participation) {
        return get("adviser", "/roadmap-steps?worklist=ROADMAP_STEPS_OVERDUE&mine=true&participation=" + participation)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }
}
