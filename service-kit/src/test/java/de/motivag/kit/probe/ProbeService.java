package de.motivag.kit.probe;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.eventstore.Answer;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.web.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class ProbeService {
    public static final OrganisationId NORD = new OrganisationId("jc-nord");
    public static final OrganisationId SUED = new OrganisationId("jc-sued");

    public enum ProbeRule implements Rule {
        NO_SUCH_DEVICE,
        DEVICE_TAKEN;

        @Override
        public Wording wording() {
            return new Wording(409, "Nein.", "No.");
        }
    }

    @Bean
    Entity<?, ?> device() {
        return new Entity<>(Probe.class, DeviceEvent.class, Probe.NONE, Probe::evolve);
    }

    @Bean
    Rules rules() {
        return new Rules(ProbeRule.values());
    }

    /** Starts one instance; several may run on the same database. */
    public static ConfigurableApplicationContext start(String database, Class<?>... more) {
        var sources = Stream.concat(Stream.of(ProbeService.class), Stream.of(more));
        return ServiceUnderTest.start("probe", database, keys().resolve(database), sources.toArray(Class<?>[]::new));
    }

    /** One that compares its store with the topic, as services do. */
    public static ConfigurableApplicationContext start(String database, List<String> settings, Class<?>... more) {
        var sources = Stream.concat(Stream.of(ProbeService.class), Stream.of(more));
        return ServiceUnderTest.start(
                "probe", database, keys().resolve(database), settings, sources.toArray(Class<?>[]::new));
    }

    public static Answer carryOut(
            ConfigurableApplicationContext service, OrganisationId organisation, Command command) {
        var id = Id.next();
        return service.getBean(Commands.class)
                .carryOut(
                        command,
                        new Order(organisation, "tester", "device-desk", id, id.toString(), id.toString(), null, null));
    }

    private static Path keys() {
        try {
            return Files.createDirectories(Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "probe-keys-" + ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
