package de.motivag.outcome.automation;

import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.vault.Vault;
import de.motivag.outcome.write.erasureanswer.answererasure.AnswerErasure;
import org.springframework.stereotype.Component;

/**
 * Destroys the person's key and records that in the same transaction, so neither happens without the other. Runs after
 * the services that may refuse an erasure, because this service never refuses one.
 */
@Component
final class WhenErasureAnsweredThenShred implements Reaction<ErasureAnswered> {
    private final Commands commands;
    private final Vault vault;

    WhenErasureAnsweredThenShred(Commands commands, Vault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    @Override
    public Class<ErasureAnswered> event() {
        return ErasureAnswered.class;
    }

    @Override
    public void on(ErasureAnswered event, EventMetadata metadata) {
        if (event.by() != ErasureService.COACHING) {
            return;
        }
        var keys = vault.shred(metadata.organisation(), event.participant());
        commands.carryOutOrFail(
                new AnswerErasure(event.erasure(), event.participant(), keys),
                CommandContext.because(metadata, getClass()));
    }
}
