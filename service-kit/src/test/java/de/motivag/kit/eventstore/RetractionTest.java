package de.motivag.kit.eventstore;

import static de.motivag.kit.probe.ProbeService.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.Id;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.tracing.TraceParent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Tests that every fold of a stream leaves retracted events out. */
@Tag("slice")
class RetractionTest {
    private static final Retractable CONTACTS = new Retractable(Set.of(ContactLogged.class));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final ParticipantId PERSON = new ParticipantId(new UUID(1, 1));
    private static final OfferId OFFER = new OfferId(new UUID(2, 2));

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    private final ReferralId referral = new ReferralId(Id.next());

    /** The minutes of all contacts. */
    record Minutes(int sum) {
        static Minutes evolve(Minutes state, ReferralEvent event) {
            return event instanceof ContactLogged contact ? new Minutes(state.sum + contact.minutes()) : state;
        }
    }

    record Add(ReferralId referral, int minutes) implements EntityCommand<Minutes> {
        @Override
        public Stream<Minutes> stream(DecisionContext context) {
            return RetractionTest.stream(referral);
        }

        @Override
        public List<ReferralEvent> decide(Minutes state, DecisionContext context) {
            return List.of(
                    new ContactLogged(
                            referral, PERSON, OFFER, Channel.PHONE, ContactPurpose.OTHER, true, minutes, DAY, null),
                    new JobOfferMade(referral, PERSON, OFFER, DAY, null, null));
        }
    }

    record Retract(ReferralId referral, UUID event) implements JointCommand {
        @Override
        public List<Stream<?>> streams(DecisionContext context) {
            return List.of(RetractionTest.stream(referral));
        }

        @Override
        public List<ReferralEvent> decide(States states, DecisionContext context) {
            var retracted = new EventId(event);
            var type = CONTACTS.require(retracted, RetractionTest.stream(referral), states);
            return List.of(
                    new EventRetracted(referral, PERSON, OFFER, retracted, type, Confidential.of("Verwechslung")));
        }
    }

    static class Entities {
        @Bean
        Entity<?, ?> minutes() {
            return new Entity<>(Minutes.class, ReferralEvent.class, new Minutes(0), Minutes::evolve);
        }
    }

    @BeforeAll
    static void start() {
        one = ProbeService.start("retraction", Entities.class);
        other = ProbeService.start("retraction", Entities.class);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void every_instance_folds_the_state_without_the_retracted_event() {
        var events = List.of(add(10), add(20), add(40));
        assertThat(minutes(one)).isEqualTo(70);
        assertThat(minutes(other)).isEqualTo(70);
        ProbeService.carryOut(one, NORD, new Retract(referral, events.get(1)));
        assertThat(minutes(one)).isEqualTo(50);
        assertThat(minutes(other)).isEqualTo(50);
        add(80);
        ProbeService.carryOut(other, NORD, new Retract(referral, events.getFirst()));
        assertThat(minutes(one)).isEqualTo(120);
        assertThat(minutes(other)).isEqualTo(120);
    }

    @Test
    void retracting_an_unknown_or_retracted_event_or_another_type_is_refused() {
        var added = ProbeService.carryOut(one, NORD, new Add(referral, 10)).events();
        assertThat(refusal(new Retract(referral, UUID.randomUUID()))).isEqualTo("no-such-event");
        assertThat(refusal(new Retract(referral, added.getLast().id()))).isEqualTo("not-retractable");
        ProbeService.carryOut(one, NORD, new Retract(referral, added.getFirst().id()));
        assertThat(refusal(new Retract(referral, added.getFirst().id()))).isEqualTo("retracted-already");
        assertThat(refusal(
                        new Retract(new ReferralId(Id.next()), added.getFirst().id())))
                .as("of another stream")
                .isEqualTo("no-such-event");
    }

    @Test
    void the_answer_of_a_repeated_command_names_the_same_events() {
        var id = Id.next();
        var context = new CommandContext(
                NORD,
                "tester",
                "adviser",
                id,
                id.toString(),
                id.toString(),
                TraceParent.begin(),
                new CommandContext.Repeatable(id.toString(), new byte[] {1}),
                null);
        var first = one.getBean(Commands.class).carryOut(new Add(referral, 10), context);
        assertThat(first.events())
                .extracting(CommandResult.EventRef::type)
                .containsExactly("enrolment.ContactLogged", "enrolment.JobOfferMade");
        assertThat(first.events())
                .allSatisfy(event -> assertThat(event.stream()).isEqualTo(referral.value()));
        var again = other.getBean(Commands.class).carryOut(new Add(referral, 10), context);
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.stored()).isZero();
    }

    private static Stream<Minutes> stream(ReferralId referral) {
        return new Stream<>(Minutes.class, referral);
    }

    private UUID add(int minutes) {
        return ProbeService.carryOut(one, NORD, new Add(referral, minutes))
                .events()
                .getFirst()
                .id();
    }

    private static String refusal(Command command) {
        return String.valueOf(ProbeService.carryOut(one, NORD, command).refusal());
    }

    private int minutes(ConfigurableApplicationContext instance) {
        var loader = instance.getBean(StreamLoader.class);
        var loaded = instance.getBean(TenantTransactions.class).within(NORD, () -> loader.load(stream(referral), NORD));
        return ((Minutes) loaded.state()).sum();
    }
}
