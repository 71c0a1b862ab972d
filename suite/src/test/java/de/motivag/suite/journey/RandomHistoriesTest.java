package de.motivag.suite.journey;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.recount.Participation;
import de.motivag.suite.recount.Recount;
import de.motivag.suite.recount.RecountedFigures;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.Topics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Records random facts about twelve people in three groups a year later, in random order and from four threads. The
 * expected states are then computed from the recorded facts alone, and the figures from the exported events.
 */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class RandomHistoriesTest {
    private static final Organisation NORD = new Organisation("jc-nord");

    @TempDir
    private static Path export;

    @BeforeAll
    static void configure() {
        // Both organisations are exported.
        Organisation.configured("jc-sued");
    }

    @AfterEach
    void backToThePresent() {
        RunningSuite.suite().clock().toPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void whatever_the_order_everything_is_as_the_recorded_facts_have_it(long seed) throws Exception {
        var history = new History(new Random(seed));
        history.play();

        var recount = Recount.of(Topics.events("jc-nord"));
        var participations = recount.participations().stream()
                .filter(participation ->
                        participation.placement().offer().value().equals(history.offer))
                .toList();
        assertThat(participations).hasSize(History.PEOPLE);
        assertThat(participations).anyMatch(one -> one.ended() != null).anyMatch(one -> one.entered() != null);
        participations.forEach(participation -> isAsRecorded(participation, recount));
        assertThat(RecountedFigures.different(export, YearMonth.from(history.first), List.of(Organisation.today())))
                .isEmpty();
        assertThat(RebuiltViews.different(RunningSuite.suite())).isEmpty();
    }

    private static void isAsRecorded(Participation expected, Recount recount) {
        var shown = NORD.as("moderator")
                .get(COACHING, "/participations/" + expected.id().value())
                .accepted()
                .body();
        assertThat(day(shown, "enteredOn")).as("entry of %s", expected).isEqualTo(expected.entered());
        assertThat(day(shown, "endedOn")).as("end of %s", expected).isEqualTo(expected.ended());
        assertThat(shown.path("endKind").asString("")).isEqualTo(Objects.toString(expected.kind(), ""));
        assertThat(shown.required("modules")
                        .valueStream()
                        .filter(module -> module.required("completed").asBoolean()
                                || module.required("waived").asBoolean())
                        .map(module -> module.required("number").asInt()))
                .as("modules of %s", expected)
                .containsExactlyInAnyOrderElementsOf(expected.completed());

        var cases = NORD.as("adviser")
                .get(OUTCOME, "/outcome-cases?participation=" + expected.id().value())
                .accepted()
                .body()
                .required("items");
        if (expected.entered() == null) {
            assertThat(cases.valueStream().map(one -> one.required("state").asString()))
                    .isSubsetOf("WITHDRAWN");
        } else if (expected.ended() == null) {
            assertThat(cases.get(0).required("state").asString()).isEqualTo("OPEN");
        } else {
            var reading =
                    recount.biography(expected.placement().participant()).reading(expected.entered(), expected.ended());
            assertThat(cases.get(0).required("state").asString())
                    .as("case of %s", expected)
                    .isEqualTo("EVALUATED");
            assertThat(cases.get(0).at("/outcome/result").asString())
                    .as(
                            "%s, %s",
                            expected, recount.biography(expected.placement().participant()))
                    .isEqualTo(reading.result().name());
            assertThat(cases.get(0).at("/outcome/begun").asString("")).isEqualTo(Objects.toString(reading.begun(), ""));
        }
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        return node.hasNonNull(field) ? LocalDate.parse(node.required(field).asString()) : null;
    }
}
