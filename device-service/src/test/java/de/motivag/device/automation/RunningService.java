package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceService;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.decision.Command;
import de.motivag.kit.eventstore.Collisions;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.CommandResult;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tracing.TraceParent;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** The whole service on a real PostgreSQL and Kafka, with operations that tests call directly. */
record RunningService(ConfigurableApplicationContext context) {
    private static final Supplier<RunningService> SHARED = SingletonSupplier.of(RunningService::start);

    /** The service that all test classes share; it ends with the JVM. */
    static RunningService shared() {
        return Objects.requireNonNull(SHARED.get());
    }

    private static RunningService start() {
        var masterKey = ServiceUnderTest.newMasterKey("device");
        var context = ServiceUnderTest.start("device", "device", masterKey, DeviceService.class, PlainTokens.class);
        assertThat(masterKey).exists();
        return new RunningService(context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    <T> T within(OrganisationId organisation, Supplier<T> work) {
        var transactions = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return TenantContext.within(organisation, () -> transactions.execute(status -> work.get()));
    }

    /** Runs a reaction like the consumer: in one transaction, repeated after a collision. */
    void react(OrganisationId organisation, Runnable reaction) {
        while (true) {
            try {
                within(organisation, () -> {
                    reaction.run();
                    return true;
                });
                return;
            } catch (RuntimeException failure) {
                if (!Collisions.isPassing(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Delivers an event of another service. */
    <E extends Event> EventMetadata hear(OrganisationId organisation, Class<? extends Reaction<E>> reaction, E event) {
        var recorded = recorded(event, organisation);
        react(organisation, () -> bean(reaction).on(event, recorded));
        return recorded;
    }

    LoanRequestId need(OrganisationId organisation, DeviceType type, ParticipantId person, ReferralId referral) {
        var needed = new DeviceNeeded(referral, person, new OfferId(Id.next()), type);
        var recorded = hear(organisation, WhenDeviceNeededThenRequestLoan.class, needed);
        return new LoanRequestId(Id.derived(recorded.id(), "loan-request"));
    }

    LoanRequestId need(OrganisationId organisation, DeviceType type) {
        return need(organisation, type, new ParticipantId(Id.next()), new ReferralId(Id.next()));
    }

    /** Executes a command of a member of staff. */
    CommandResult carryOut(OrganisationId organisation, Command command) {
        var id = Id.next();
        var context = new CommandContext(
                organisation,
                "staff",
                "device-desk",
                id,
                id.toString(),
                id.toString(),
                TraceParent.begin(),
                null,
                null);
        return bean(Commands.class).carryOut(command, context);
    }

    int count(String what, OrganisationId organisation) {
        return within(
                organisation,
                () -> database()
                        .sql("select count(*) from " + what)
                        .query(Integer.class)
                        .single());
    }

    static EventMetadata recorded(Event event, OrganisationId organisation) {
        return new EventMetadata(
                Id.next(),
                EventTypes.name(event.getClass().asSubclass(Event.class)),
                event.stream().value(),
                0,
                Instant.now(),
                organisation,
                null,
                "correlation",
                "causation",
                null);
    }
}
