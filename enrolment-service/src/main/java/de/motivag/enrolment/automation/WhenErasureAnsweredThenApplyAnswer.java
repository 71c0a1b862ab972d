package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.participant.applyerasureanswer.ApplyErasureAnswer;
import de.motivag.enrolment.write.participant.applyerasureanswer.ApplyErasureAnswer.Result;
import de.motivag.events.Event;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.vault.Vault;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applies the answers of the other services. After the last one the person's key is destroyed here as well. */
@Configuration
class WhenErasureAnsweredThenApplyAnswer {
    private final Commands commands;
    private final StreamLoader streams;
    private final Vault vault;

    WhenErasureAnsweredThenApplyAnswer(Commands commands, StreamLoader streams, Vault vault) {
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
    }

    @Bean
    Reaction<de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded> coachingHasShredded() {
        return reaction(
                de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded.class,
                event -> shredded(event.participant(), event.erasure(), ErasureService.COACHING, event.keys()));
    }

    @Bean
    Reaction<de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked> coachingHasBlocked() {
        return reaction(
                de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked.class,
                event -> blocked(event.participant(), event.erasure(), ErasureService.COACHING, event.reasons()));
    }

    @Bean
    Reaction<de.motivag.events.device.ErasureAnswerEvent.PersonShredded> deviceHasShredded() {
        return reaction(
                de.motivag.events.device.ErasureAnswerEvent.PersonShredded.class,
                event -> shredded(event.participant(), event.erasure(), ErasureService.DEVICE, event.keys()));
    }

    @Bean
    Reaction<de.motivag.events.device.ErasureAnswerEvent.ErasureBlocked> deviceHasBlocked() {
        return reaction(
                de.motivag.events.device.ErasureAnswerEvent.ErasureBlocked.class,
                event -> blocked(event.participant(), event.erasure(), ErasureService.DEVICE, event.reasons()));
    }

    @Bean
    Reaction<de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded> outcomeHasShredded() {
        return reaction(
                de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded.class,
                event -> shredded(event.participant(), event.erasure(), ErasureService.OUTCOME, event.keys()));
    }

    private static ApplyErasureAnswer shredded(ParticipantId person, ErasureId erasure, ErasureService by, int keys) {
        return new ApplyErasureAnswer(person, erasure, by, new Result.Shredded(keys));
    }

    private static ApplyErasureAnswer blocked(
            ParticipantId person, ErasureId erasure, ErasureService by, Set<BlockReason> reasons) {
        return new ApplyErasureAnswer(person, erasure, by, new Result.Blocked(reasons));
    }

    private <E extends Event> Reaction<E> reaction(Class<E> type, Function<E, ApplyErasureAnswer> answer) {
        return new Reaction<>() {
            @Override
            public Class<E> event() {
                return type;
            }

            @Override
            public void on(E event, EventMetadata metadata) {
                note(answer.apply(event), metadata);
            }
        };
    }

    private void note(ApplyErasureAnswer answer, EventMetadata because) {
        commands.carryOutOrFail(answer, CommandContext.because(because, getClass()));
        if (streams.read(answer.participant()).getLast().event() instanceof ParticipantErased) {
            vault.shred(because.organisation(), answer.participant());
        }
    }
}
