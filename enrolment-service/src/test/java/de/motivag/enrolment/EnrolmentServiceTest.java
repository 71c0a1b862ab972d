package de.motivag.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.write.participant.register.RegisterParticipant;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class EnrolmentServiceTest {
    @TempDir
    static Path keys;

    @Test
    void starts() {
        var database = Infrastructure.shared().database("enrolment");
        try (var context = new SpringApplicationBuilder(EnrolmentService.class)
                .run(
                        "--spring.config.name=enrolment",
                        "--PORT=0",
                        "--MOTIVAG_DB_URL=" + database.url(),
                        "--MOTIVAG_DB_USER=" + database.user(),
                        "--MOTIVAG_DB_PASSWORD=" + database.password(),
                        "--MOTIVAG_DB_OWNER=" + database.ownerUser(),
                        "--MOTIVAG_DB_OWNER_PASSWORD=" + database.ownerPassword(),
                        "--MOTIVAG_KAFKA=" + Infrastructure.shared().bootstrapServers(),
                        "--MOTIVAG_ISSUER=http://localhost:1",
                        "--MOTIVAG_AUDIENCE=motivag",
                        "--MOTIVAG_MASTER_KEY=" + keys.resolve("enrolment.key"))) {
            var id = UUID.randomUUID();
            var answer = context.getBean(Commands.class)
                    .carryOut(
                            new RegisterParticipant(
                                    new ParticipantId(Id.next()), "123A456789", "Ada", "L", null, null, null, null),
                            new Order(new OrganisationId("jc-nord"), "me", "intake", id, "c", "c", null, null));
            assertThat(answer.version()).isEqualTo(1);
            assertThat(answer.created()).isTrue();
        }
    }
}
