package de.motivag.coaching.automation;

import de.motivag.coaching.write.erasureanswer.ErasureAnswer;
import de.motivag.coaching.write.erasureanswer.answererasure.AnswerErasure;
import de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.eventstore.Streams;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.vault.Vault;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * A person's key is destroyed, and that is said, in one transaction; or it is said why not. Device-service comes first:
 * while a loan is open nothing is shredded anywhere.
 */
@Component
final class WhenErasureAnsweredThenAnswer implements Reaction<ErasureAnswered> {
    private final Commands commands;
    private final Participations participations;
    private final Streams streams;
    private final Vault vault;

    WhenErasureAnsweredThenAnswer(Commands commands, Participations participations, Streams streams, Vault vault) {
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
    public void on(ErasureAnswered event, Recorded recorded) {
        var organisation = recorded.organisation();
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
        commands.carryOutOrFail(command, Order.because(recorded, "WhenErasureAnsweredThenAnswer"));
        var isBlocked = streams.read(answer).stream().anyMatch(entry -> entry.event() instanceof ErasureBlocked);
        if (isBlocked == shred) {
            // The view was overtaken by a participation that began or ended right now: all of this is undone and asked
            // anew.
            throw new ConcurrencyFailureException("what is shredded and what is answered differ");
        }
    }
}
