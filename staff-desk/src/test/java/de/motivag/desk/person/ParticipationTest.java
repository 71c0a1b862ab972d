package de.motivag.desk.person;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.commands.AcceptedCommands;
import de.motivag.desk.commands.Commands;
import de.motivag.desk.commands.Steps;
import de.motivag.desk.devices.DeviceStep;
import de.motivag.desk.person.Participation.Module;
import de.motivag.desk.person.Participation.Recommendation;
import de.motivag.desk.services.Interfaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final List<String> OF_A_MODERATOR = List.of(
            "seatInGroup", "moveToGroup", "endEarly", "holdOneToOne", "recommend", "correctEarlyEnd", "waiveModule");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static final List<String> OF_ENTITIES = List.of(
            "/participants/{participant}/",
            "/referrals/{referral}/",
            "/participations/{participation}/",
            "/devices/{device}/");

    @Test
    void a_person_who_waits_gets_a_seat_or_leaves() {
        var waiting = participation("WAITING", null);
        assertThat(waiting.nextStep()).isEqualTo("seatInGroup");
        assertThat(possible(waiting)).containsExactly("seatInGroup", "endEarly");
    }

    @Test
    void a_refused_placement_permits_nothing() {
        assertThat(possible(participation("REFUSED", null))).isEmpty();
    }

    @Test
    void the_end_of_a_person_who_has_left_the_waiting_list_can_only_be_corrected() {
        assertThat(possible(participation("NOT_STARTED", null, null))).containsExactly("correctEarlyEnd");
    }

    @Test
    void an_ended_participation_is_neither_ended_again_nor_moved() {
        var ended = participation("ENDED", MONDAY);
        assertThat(ended.nextStep()).isEqualTo("recommend");
        assertThat(possible(ended)).doesNotContain("endEarly", "moveToGroup").contains("correctEarlyEnd", "recommend");
    }

    @Test
    void nothing_is_recommended_before_the_entry() {
        assertThat(possible(participation("PLACED", null)))
                .doesNotContain("recommend")
                .contains("holdOneToOne");
    }

    @Test
    void every_step_of_an_entity_that_goes_on_with_the_work_has_its_place_in_the_order() {
        var further = StreamSupport.stream(
                        new Commands(Interfaces.committed()).all().spliterator(), false)
                .filter(command -> OF_ENTITIES.stream().anyMatch(command.path()::startsWith))
                .map(command -> command.id())
                .filter(command -> !PersonPages.OF_ROWS.contains(command) && !command.equals(DeviceStep.RETRACT))
                .toList();
        assertThat(Steps.USUAL_ORDER)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Steps.of(further, null).further());
    }

    @Test
    void no_step_that_the_service_accepts_is_left_out() {
        var placed = participation("PLACED", null);
        var entered = participation("PLACED", MONDAY);
        var ended = participation("ENDED", MONDAY);
        var states = Map.ofEntries(
                Map.entry("waiting", participation("WAITING", null)),
                Map.entry("refused", participation("REFUSED", null)),
                Map.entry("left the line", participation("NOT_STARTED", null, null)),
                Map.entry("placed", placed),
                Map.entry("entered", entered),
                Map.entry("recommended", recommended(null, null)),
                Map.entry("accepted", recommended("ACCEPTED", null)),
                Map.entry("completed", ended),
                Map.entry("completed by a waiver", waived()),
                Map.entry("ended early", ended),
                Map.entry("ended early, yet completed", ended),
                Map.entry("not started", participation("NOT_STARTED", null)),
                Map.entry("excused", placed),
                Map.entry("in a follow-up measure", recommended("ACCEPTED", MONDAY)),
                Map.entry("talked to", placed),
                Map.entry("studied alone", placed));
        var accepted = AcceptedCommands.of("coaching Participation");
        accepted.remove("none");
        assertThat(accepted.keySet()).isEqualTo(states.keySet());
        assertThat(accepted)
                .allSatisfy((state, commands) ->
                        assertThat(commands).noneMatch(requireNonNull(states.get(state))::excludes));
    }

    private static List<String> possible(Participation participation) {
        return OF_A_MODERATOR.stream()
                .filter(command -> !participation.excludes(command))
                .toList();
    }

    private static Participation participation(String status, @Nullable LocalDate enteredOn) {
        return participation(status, enteredOn, "group");
    }

    private static Participation participation(String status, @Nullable LocalDate enteredOn, @Nullable String group) {
        return participation(status, enteredOn, group, List.of(), List.of());
    }

    private static Participation recommended(@Nullable String decision, @Nullable LocalDate followUpOn) {
        var recommendation = new Recommendation("recommendation", "FOLLOW_UP", MONDAY, decision, null, followUpOn);
        return participation("PLACED", MONDAY, "group", List.of(), List.of(recommendation));
    }

    private static Participation waived() {
        return participation("ENDED", MONDAY, "group", List.of(new Module(5, 0, 0, true, true, MONDAY)), List.of());
    }

    private static Participation participation(
            String status,
            @Nullable LocalDate enteredOn,
            @Nullable String group,
            List<Module> modules,
            List<Recommendation> recommendations) {
        return new Participation(
                "participation",
                "participant",
                "referral",
                "offer",
                group,
                status,
                null,
                null,
                enteredOn,
                null,
                null,
                null,
                false,
                List.of(),
                modules,
                List.of(),
                recommendations);
    }
}
