package de.motivag.device.automation;

import de.motivag.device.read.devices.Devices;
import de.motivag.device.read.loanrequests.LoanRequests;
import de.motivag.device.write.erasureanswer.ErasureAnswer;
import de.motivag.device.write.erasureanswer.answererasure.AnswerErasure;
import de.motivag.events.device.ErasureAnswerId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.StreamLoader;
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
    private final Devices devices;
    private final LoanRequests requests;
    private final StreamLoader streams;
    private final Vault vault;

    WhenErasureRequestedThenAnswer(
            Commands commands,
            Matching matching,
            Devices devices,
            LoanRequests requests,
            StreamLoader streams,
            Vault vault) {
        this.commands = commands;
        this.matching = matching;
        this.devices = devices;
        this.requests = requests;
        this.streams = streams;
        this.vault = vault;
    }

    @Override
    public Class<ErasureRequested> event() {
        return ErasureRequested.class;
    }

    @Override
    public void on(ErasureRequested requested, EventMetadata metadata) {
        // Prevents requests of this person from being made or served in the meantime.
        matching.enterAll(metadata.organisation());
        var answer = ErasureAnswer.to(requested.erasure(), requested.participant(), metadata.organisation());
        for (int attempts = 0; streams.read(answer).isEmpty(); attempts++) {
            if (attempts == ATTEMPTS) {
                throw new IllegalStateException(
                        "The views show an open loan or request that the streams do not contain");
            }
            answer(answer, requested, metadata);
        }
    }

    /**
     * Records no answer if the open loans or requests of the view were closed at the same moment. The next attempt then
     * reads the updated view.
     */
    private void answer(ErasureAnswerId answer, ErasureRequested requested, EventMetadata metadata) {
        var person = requested.participant();
        var lent = devices.of(metadata.organisation(), person);
        var open = requests.open(metadata.organisation(), person);
        var keys = lent.isEmpty() && open.isEmpty() ? vault.shred(metadata.organisation(), person) : 0;
        commands.carryOutOrFail(
                new AnswerErasure(answer, requested.erasure(), person, keys, lent, open),
                CommandContext.because(metadata, getClass()));
    }
}
