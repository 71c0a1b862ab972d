package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceService;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.device.DeviceType;
import de.motivag.events.device.LoanRequestId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.decision.Command;
import de.motivag.kit.eventstore.Answer;
import de.motivag.kit.eventstore.Collisions;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.wall.Wall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole service on a real PostgreSQL and Kafka, and what tests do with it from inside. */
record RunningService(ConfigurableApplicationContext context) implements AutoCloseable {
    /** Tokens that say who they are: {@code role_organisation}. */
    @Configuration
    static class PlainTokens {
        @Bean
        JwtDecoder tokens() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject("0197e1a0-0000-7000-8000-000000000001")
                    .claim("roles", List.of(token.split("_")[0]))
                    .claim("organisation", token.split("_")[1])
                    .build();
        }
    }

    static RunningService start(Path folder) {
        var infrastructure = Infrastructure.shared();
        var database = infrastructure.database("device");
        var context = new SpringApplicationBuilder(DeviceService.class, PlainTokens.class)
                .properties("spring.config.name=device")
                .run(
                        "--PORT=0",
                        "--MOTIVAG_DB_URL=" + database.url(),
                        "--MOTIVAG_DB_USER=" + database.user(),
                        "--MOTIVAG_DB_PASSWORD=" + database.password(),
                        "--MOTIVAG_DB_OWNER=" + database.ownerUser(),
                        "--MOTIVAG_DB_OWNER_PASSWORD=" + database.ownerPassword(),
                        "--MOTIVAG_KAFKA=" + infrastructure.bootstrapServers(),
                        "--MOTIVAG_MASTER_KEY=" + folder.resolve("master.key"),
                        "--MOTIVAG_ISSUER=http://localhost",
                        "--MOTIVAG_AUDIENCE=motivag");
        assertThat(Files.exists(folder.resolve("master.key"))).isTrue();
        return new RunningService(context);
    }

    @Override
    public void close() {
        context.close();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    <T> T within(OrganisationId organisation, Supplier<T> work) {
        var transactions = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return Wall.within(organisation, () -> transactions.execute(status -> work.get()));
    }

    /** As the consumer does it: in one transaction, again after a collision. */
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

    /** An event of another service comes in. */
    <E extends Event> Recorded hear(OrganisationId organisation, Class<? extends Reaction<E>> reaction, E event) {
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

    /** By a member of staff. */
    Answer carryOut(OrganisationId organisation, Command command) {
        var id = Id.next();
        var order = new Order(organisation, "staff", "device-desk", id, id.toString(), id.toString(), null, null);
        return bean(Commands.class).carryOut(command, order);
    }

    int count(String what, OrganisationId organisation) {
        return within(
                organisation,
                () -> database()
                        .sql("select count(*) from " + what)
                        .query(Integer.class)
                        .single());
    }

    static Recorded recorded(Event event, OrganisationId organisation) {
        return new Recorded(
                Id.next(),
                EventTypes.name(event.getClass().asSubclass(Event.class)),
                event.stream().value(),
                0,
                Instant.now(),
                organisation,
                null,
                "correlation",
                "causation");
    }
}
