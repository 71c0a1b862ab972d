package de.motivag.kit.eventstore;

import static de.motivag.kit.probe.ProbeService.NORD;
import static de.motivag.kit.probe.ProbeService.SUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.kafka.EventFlow;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.vault.Vault;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The state cache saves work and never changes a decision. */
@Tag("integration")
class StateCacheTest {
    private static final String DATABASE = "remembered";

    private static final Confidential<PersonalData> ADA =
            Confidential.of(new PersonalData("100A000001", "Ada", "Muster", null, null, null, null));

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start() {
        one = ProbeService.start(DATABASE, People.class);
        other = ProbeService.start(DATABASE, People.class);
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    private final DeviceId device = new DeviceId(Id.next());

    @Test
    void only_later_events_are_read() throws SQLException {
        carryOut(one, new Probe.Register(device));
        await().until(
                        () -> Objects.requireNonNull(
                                        one.getBean(EventFlow.class).relay())
                                .events(),
                        waiting -> waiting == 0);
        asOwner("update domain_event set payload = '{}' where stream = ?");

        assertThat(take(one).refusal()).isNull();
        assertThatThrownBy(() -> take(other)).hasMessageContaining("is missing");
    }

    @Test
    void events_appended_by_another_instance_are_seen() {
        carryOut(one, new Probe.Register(device));
        carryOut(one, new Probe.Register(device));
        take(other);
        assertThat(take(one).refusal()).isEqualTo("device-taken");
    }

    @Test
    void a_rolled_back_state_is_not_cached() {
        carryOut(one, new Probe.Append(device));
        assertThatThrownBy(() -> one.getBean(TenantTransactions.class).within(NORD, () -> {
                    take(one);
                    assertThat(take(one).refusal()).isEqualTo("device-taken");
                    throw new IllegalStateException("failure caused by the test");
                }))
                .hasMessage("failure caused by the test");
        assertThat(take(one).refusal()).isNull();
    }

    @Test
    void a_stream_that_was_set_back_is_read_from_its_beginning() throws SQLException {
        carryOut(one, new Probe.Register(device));
        take(one);
        take(one);
        asOwner("delete from domain_event where stream = ? and sequence = 1");

        var answer = take(one);
        assertThat(answer.refusal()).isNull();
        assertThat(answer.version()).isEqualTo(2);
    }

    @Test
    void a_state_cached_for_one_organisation_is_not_visible_to_another() {
        carryOut(one, new Probe.Register(device));
        carryOut(one, new Probe.Register(device));
        assertThatThrownBy(() -> ProbeService.carryOut(one, SUED, new Probe.Append(device)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(CommandRefused.Why.NOT_FOUND));
    }

    @Test
    void the_state_of_an_erased_person_is_removed_from_the_cache() {
        var person = new ParticipantId(Id.next());
        carryOut(one, new Look(person, ADA));
        assertThat(look(one, person)).isEqualTo(ADA);
        assertThat(look(one, person)).isEqualTo(ADA);

        var shredded = one.getBean(TenantTransactions.class)
                .within(NORD, () -> one.getBean(Vault.class).shred(NORD, person));
        assertThat(shredded).isOne();
        assertThat(look(one, person)).isEqualTo(new Confidential.Shredded<>());
    }

    @Test
    void a_rolled_back_key_is_not_used_for_sealing() {
        var person = new ParticipantId(Id.next());
        assertThatThrownBy(() -> one.getBean(TenantTransactions.class).within(NORD, () -> {
                    carryOut(one, new Look(person, ADA));
                    assertThat(look(one, person)).isEqualTo(ADA);
                    throw new IllegalStateException("failure caused by the test");
                }))
                .hasMessage("failure caused by the test");
        carryOut(one, new Look(person, ADA));
        assertThat(look(other, person)).isEqualTo(ADA);
    }

    private static Confidential<PersonalData> look(ConfigurableApplicationContext service, ParticipantId person) {
        var look = new Look(person, new Confidential.Withheld<>());
        carryOut(service, look);
        return look.found().getFirst().data();
    }

    private CommandResult take(ConfigurableApplicationContext service) {
        return carryOut(service, new Probe.Take(device, new LoanRequestId(Id.next())));
    }

    private static CommandResult carryOut(ConfigurableApplicationContext service, Command command) {
        return ProbeService.carryOut(service, NORD, command);
    }

    private void asOwner(String sql) throws SQLException {
        var database = Infrastructure.shared().database(DATABASE);
        try (var connection =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                var change = connection.prepareStatement(sql)) {
            change.setString(1, device.value().toString());
            assertThat(change.executeUpdate()).isOne();
        }
    }

    record Person(Confidential<PersonalData> data) {
        static Person evolve(Person before, ParticipantEvent event) {
            return event instanceof ParticipantRegistered registered ? new Person(registered.person()) : before;
        }
    }

    /** Registers an unknown participant, and records the known data of any other one. */
    record Look(ParticipantId person, Confidential<PersonalData> unknown, List<Person> found)
            implements EntityCommand<Person> {
        Look(ParticipantId person, Confidential<PersonalData> unknown) {
            this(person, unknown, new ArrayList<>());
        }

        @Override
        public Stream<Person> stream(DecisionContext context) {
            return new Stream<>(Person.class, person);
        }

        @Override
        public List<? extends Event> decide(Person state, DecisionContext context) {
            found.add(state);
            return state.data() instanceof Confidential.Withheld
                    ? List.of(new ParticipantRegistered(person, unknown))
                    : List.of();
        }
    }

    static class People {
        @Bean
        Entity<?, ?> person() {
            return new Entity<>(
                    Person.class, ParticipantEvent.class, new Person(new Confidential.Withheld<>()), Person::evolve);
        }
    }
}
