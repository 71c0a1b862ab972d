package de.motivag.device.automation;

import de.motivag.device.write.erasureanswer.ErasureAnswer;
import de.motivag.device.write.erasureanswer.answererasure.AnswerErasure;
import de.motivag.events.device.DeviceType;
import de.motivag.events.device.ErasureAnswerId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.eventstore.Streams;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.vault.Vault;
import org.springframework.stereotype.Component;

/** Who has nothing of ours and waits for nothing is forgotten here; else the answer says what is open. */
@Component
class WhenErasureRequestedThenAnswer implements Reaction<ErasureRequested> {
    private static final int LOOKS = 3;

    private final Commands commands;
    private final Matching matching;
    private final Holdings holdings;
    private final Streams streams;
    private final Vault vault;

    WhenErasureRequestedThenAnswer(
            Commands commands, Matching matching, Holdings holdings, Streams streams, Vault vault) {
        this.commands = commands;
        this.matching = matching;
        this.holdings = holdings;
        this.streams = streams;
        this.vault = vault;
    }

    @Override
    public Class<ErasureRequested> event() {
        return ErasureRequested.class;
    }

    @Override
    public void on(ErasureRequested requested, Recorded recorded) {
        // So that no request of that person is made or served meanwhile.
        for (var type : DeviceType.values()) {
            matching.enter(recorded.organisation(), type);
        }
        var answer = ErasureAnswer.to(requested.erasure(), requested.participant(), recorded.organisation());
        for (int looks = 0; streams.read(answer).isEmpty(); looks++) {
            if (looks == LOOKS) {
                throw new IllegalStateException("the views show something open that the streams do not know");
            }
            answer(answer, requested, recorded);
        }
    }

    /** Leaves it unanswered where what the views showed was given up at that moment: the next look shows that. */
    private void answer(ErasureAnswerId answer, ErasureRequested requested, Recorded recorded) {
        var person = requested.participant();
        var devices = holdings.devices(recorded.organisation(), person);
        var requests = holdings.openRequests(recorded.organisation(), person);
        var keys = devices.isEmpty() && requests.isEmpty() ? vault.shred(recorded.organisation(), person) : 0;
        commands.carryOutOrFail(
                new AnswerErasure(answer, requested.erasure(), person, keys, devices, requests),
                Order.because(recorded, "WhenErasureRequestedThenAnswer"));
    }
}
