package de.motivag.outcome.automation;

import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.vault.Vault;
import de.motivag.outcome.write.erasureanswer.answer.AnswerErasure;
import org.springframework.stereotype.Component;

/** Destroys the person's key and says so, in one transaction: neither happens without the other. */
@Component
final class WhenErasureRequestedThenShred implements Reaction<ErasureRequested> {
    private final Commands commands;
    private final Vault vault;

    WhenErasureRequestedThenShred(Commands commands, Vault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    @Override
    public Class<ErasureRequested> event() {
        return ErasureRequested.class;
    }

    @Override
    public void on(ErasureRequested event, Recorded recorded) {
        var keys = vault.shred(recorded.organisation(), event.participant());
        commands.carryOutOrFail(
                new AnswerErasure(event.erasure(), event.participant(), keys),
                Order.because(recorded, "WhenErasureRequestedThenShred"));
    }
}
