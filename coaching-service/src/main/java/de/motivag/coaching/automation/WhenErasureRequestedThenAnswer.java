package de.motivag.coaching.automation;

import de.motivag.coaching.write.erasureanswer.answererasure.AnswerErasure;
import de.motivag.events.Id;
import de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.coaching.ErasureAnswerId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.eventstore.Streams;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.vault.Vault;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** A person's key is destroyed, and that is said, in one transaction; or it is said why not. */
@Component
final class WhenErasureRequestedThenAnswer implements Reaction<ErasureRequested> {
    private final Commands commands;
    private final Participations participations;
    private final Streams streams;
    private final Vault vault;

    WhenErasureRequestedThenAnswer(Commands commands, Participations participations, Streams streams, Vault vault) {
        this.commands = commands;
        this.participations = participations;
        this.streams = streams;
        this.vault = vault;
    }

    @Override
    public Class<ErasureRequested> event() {
        return ErasureRequested.class;
    }

    @Override
    public void on(ErasureRequested event, Recorded recorded) {
        var organisation = recorded.organisation();
        var person = event.participant();
        var answer = new ErasureAnswerId(Id.derived(event.erasure().value(), "coaching"));
        if (!streams.read(answer).isEmpty()) {
            return;
        }
        var shred = !participations.isAnyOpen(person, organisation);
        var command = new AnswerErasure(
                answer,
                event.erasure(),
                person,
                participations.of(person, organisation),
                shred ? vault.shred(organisation, person) : 0);
        commands.carryOutOrFail(command, Order.because(recorded, "WhenErasureRequestedThenAnswer"));
        var isBlocked = streams.read(answer).stream().anyMatch(entry -> entry.event() instanceof ErasureBlocked);
        if (isBlocked == shred) {
            // The view was overtaken by a participation that began or ended right now: all of this is undone and asked
            // anew.
            throw new ConcurrencyFailureException("what is shredded and what is answered differ");
        }
    }
}
