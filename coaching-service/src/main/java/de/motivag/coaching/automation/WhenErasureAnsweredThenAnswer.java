package de.motivag.coaching.automation;

import de.motivag.coaching.read.participations.Participations;
import de.motivag.coaching.write.erasureanswer.ErasureAnswer;
import de.motivag.coaching.write.erasureanswer.answererasure.AnswerErasure;
import de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.vault.Vault;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Destroys a person's key and records the answer in one transaction, or records why erasure is blocked. Device-service
 * answers first: while a loan is open, no service destroys a key.
 */
@Component
final class WhenErasureAnsweredThenAnswer implements Reaction<ErasureAnswered> {
    private final Commands commands;
    private final Participations participations;
    private final StreamLoader streams;
    private final Vault vault;

    WhenErasureAnsweredThenAnswer(Commands commands, Participations participations, StreamLoader streams, Vault vault) {
        this.commands = commands;
        this.participations = participations;
        this.streams = streams;
        this.vault = vault;
    }

    @Override
    public Class<ErasureAnswered> event() {
        return ErasureAnswered.class;
    }

    @Override
    public void on(ErasureAnswered event, EventMetadata metadata) {
        var organisation = metadata.organisation();
        var person = event.participant();
        var answer = ErasureAnswer.to(event.erasure(), person, organisation);
        if (event.by() != ErasureService.DEVICE || !streams.read(answer).isEmpty()) {
            return;
        }
        var shred = !participations.isAnyOpen(person, organisation);
        var command = new AnswerErasure(
                answer,
                event.erasure(),
                person,
                participations.of(person, organisation),
                shred ? vault.shred(organisation, person) : 0);
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
        var isBlocked = streams.read(answer).stream().anyMatch(entry -> entry.event() instanceof ErasureBlocked);
        if (isBlocked == shred) {
            // The view missed a participation that has just begun or ended. The exception rolls back everything, and
            // the reaction runs again.
            throw new ConcurrencyFailureException("The erasure answer does not match whether the key was destroyed");
        }
    }
}
