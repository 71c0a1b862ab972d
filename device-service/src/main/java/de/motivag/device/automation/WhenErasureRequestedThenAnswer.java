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

/**
 * Answers a request for erasure. The person's key is destroyed if no loan and no loan request is open; otherwise the
 * answer names what is open.
 */
@Component
class WhenErasureRequestedThenAnswer implements Reaction<ErasureRequested> {
    private static final int ATTEMPTS = 3;

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
        // Prevents that a request of this person is made or served in the meantime.
        for (var type : DeviceType.values()) {
            matching.enter(recorded.organisation(), type);
        }
        var answer = ErasureAnswer.to(requested.erasure(), requested.participant(), recorded.organisation());
        for (int attempts = 0; streams.read(answer).isEmpty(); attempts++) {
            if (attempts == ATTEMPTS) {
                throw new IllegalStateException(
                        "The views show an open loan or request that the streams do not contain");
            }
            answer(answer, requested, recorded);
        }
    }

    /**
     * Records no answer if the open loans or requests of the view were closed at the same moment. The next attempt then
     * reads the updated view.
     */
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
