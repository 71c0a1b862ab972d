package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ratings of the agreement over HTTP: nobody who may rate sees the first before the second exists. */
class AgreementRatingServiceTest extends CoachingServiceTesting {
    private static final String MODERATOR = "moderator_jc-nord_" + UUID.randomUUID();
    private static final String ADVISER = "adviser_jc-nord_" + UUID.randomUUID();

    @Test
    void the_first_rating_is_hidden_until_the_second_exists() throws Exception {
        var request = requested(OFFER, plan(OFFER, MONDAY, 3));
        var participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        var path = "/participations/" + participation;
        rate(MODERATOR, path, "BEFORE", 200);
        assertThat(rating(MODERATOR, path, 0).get("met").asInt()).isEqualTo(3);
        assertThat(rating("team-lead_jc-nord", path, 0).get("met").asInt()).isEqualTo(3);
        for (var other : new String[] {ADVISER, "team-lead+adviser_jc-nord", "moderator_jc-nord"}) {
            var hidden = rating(other, path, 0);
            assertThat(hidden.has("items")).as(other).isFalse();
            assertThat(hidden.has("met")).as(other).isFalse();
            assertThat(hidden.get("ratedOn").asString()).isEqualTo(TODAY.get().toString());
            assertThat(history(other, request.participant().value())).as(other).doesNotContain("AgreementRated");
        }
        assertThat(history(MODERATOR, request.participant().value())).contains("coaching.AgreementRated");
        rate(MODERATOR, path, "AFTER", 409);
        rate(ADVISER, path, "AFTER", 200);
        var shown = get("moderator", path + "/agreement-ratings").body();
        assertThat(shown.get("ratings").valueStream())
                .extracting(rating ->
                        rating.get("point").asString() + rating.get("items").size())
                .containsExactly("BEFORE6", "AFTER6");
        rebuild("agreement-ratings");
        assertThat(get("moderator", path + "/agreement-ratings").body()).isEqualTo(shown);
        assertThat(send(ADVISER, path + "/retract-agreement-rating", """
                {"point": "AFTER", "reason": "andere Person"}""").status())
                .isEqualTo(200);
        assertThat(rating(ADVISER, path, 0).has("items")).isFalse();
    }

    private static void rate(String token, String path, String point, int status) throws Exception {
        var answer = send(token, path + "/rate-agreement", """
                {"point": "%s", "ratedOn": "%s", "answers": {"goalConcrete": true, "dated": true, "realistic": true,
                 "steps": false, "support": false, "ownWords": false}}""".formatted(point, TODAY.get()));
        assertThat(answer.status() == 201 ? 200 : answer.status())
                .as(answer.text())
                .isEqualTo(status);
    }

    private static JsonNode rating(String token, String path, int index) throws Exception {
        return send(token, path + "/agreement-ratings", null).body().at("/ratings/" + index);
    }

    private static String history(String token, UUID participant) throws Exception {
        return send(token, "/participants/" + participant + "/history?reason=CASEWORK", null)
                .text();
    }
}
