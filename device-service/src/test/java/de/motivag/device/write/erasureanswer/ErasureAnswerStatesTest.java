package de.motivag.device.write.erasureanswer;

import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.out;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.Past;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.device.write.device.retiredevice.RetireDevice;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.device.write.erasureanswer.answererasure.AnswerErasure;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.events.device.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.device.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.device.ErasureAnswerId;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureAnswerStatesTest {
    private static final ErasureAnswerId ANSWER = new ErasureAnswerId(new UUID(1, 1));
    private static final ErasureId ERASURE = new ErasureId(new UUID(1, 2));

    /** A history, with the values that the command receives from the views. */
    private record Situation(Past past, List<DeviceId> devices, List<LoanRequestId> requests) {}

    private static Situation nothing(Past past) {
        return new Situation(past, List.of(), List.of());
    }

    private static final Past LOST = out().then(new ReportLost(LAPTOP, REQUEST, null));

    private static final Map<String, Situation> STATES = Map.of(
            "NothingHere", nothing(past()),
            "Waiting", new Situation(past(REQUESTED), List.of(), List.of(REQUEST)),
            "Reserved",
                    new Situation(
                            past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED), List.of(LAPTOP), List.of(REQUEST)),
            "HandedOut", new Situation(out(), List.of(LAPTOP), List.of()),
            "LostWhileOut", new Situation(LOST, List.of(LAPTOP), List.of()),
            "TakenBack", nothing(out().then(new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()))),
            "LostAndRetired", nothing(LOST.then(new RetireDevice(LAPTOP, null, RetirementReason.LOST))),
            "Shredded", nothing(past(new PersonShredded(ANSWER, ERASURE, PERSON, 0))),
            "Blocked", nothing(past(new ErasureBlocked(ANSWER, ERASURE, PERSON, Set.of(BlockReason.OPEN_LOAN)))));

    private static AnswerErasure answer(List<DeviceId> devices, List<LoanRequestId> requests) {
        return new AnswerErasure(ANSWER, ERASURE, PERSON, 0, devices, requests);
    }

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                ErasureAnswer.class,
                STATES,
                now -> now.past().state(ErasureAnswer.class, ANSWER),
                StateTable.named(answer(List.of(), List.of())),
                (now, _) -> now.past().decides(answer(now.devices(), now.requests())));
    }

    @Test
    void outdated_values_of_the_views_lead_to_another_attempt() {
        var back = out().then(new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()));
        assertThat(back.decides(answer(List.of(LAPTOP), List.of(REQUEST)))).isEmpty();
    }
}
