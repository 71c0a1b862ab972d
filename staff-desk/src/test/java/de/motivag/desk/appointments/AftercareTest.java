package de.motivag.desk.appointments;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.commands.AcceptedCommands;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AftercareTest {

    @Test
    void no_step_that_the_service_accepts_is_left_out() {
        var states = Map.of(
                "none", "NOT_OFFERED",
                "offered", "OFFERED",
                "accepted", "ACCEPTED",
                "with a contact", "ACCEPTED",
                "declined", "DECLINED",
                "ended", "ENDED");
        var accepted = AcceptedCommands.of("coaching Aftercare");
        assertThat(accepted.keySet()).isEqualTo(states.keySet());
        assertThat(accepted)
                .allSatisfy((state, commands) ->
                        assertThat(commands).noneMatch(in(requireNonNull(states.get(state)))::excludes));
    }

    private static Aftercare in(String state) {
        return new Aftercare("participation", "participant", "offer", state, null, null, null, null, 0, null);
    }
}
