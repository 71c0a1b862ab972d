package de.motivag.kit;

import static org.awaitility.Awaitility.await;

import de.motivag.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Starts a whole service on a real PostgreSQL and Kafka. */
public final class ServiceUnderTest {
    private ServiceUnderTest() {}

    /**
     * Tokens that name the caller in plain text: {@code role_organisation}, or {@code role+role_organisation_staff}.
     */
    public static final class PlainTokens {
        public static final UUID STAFF = UUID.fromString("0197e1a0-0000-7000-8000-000000000001");

        @Bean
        JwtDecoder tokens() {
            return token -> {
                var parts = token.split("_");
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts.length > 2 ? parts[2] : STAFF.toString())
                        .claim("roles", List.of(parts[0].split("\\+")))
                        .claim("organisation", parts[1])
                        .build();
            };
        }
    }

    private static @Nullable String sharedName;
    private static @Nullable ConfigurableApplicationContext shared;

    /**
     * The service that several test classes share. Starts it on empty topics, unless the last test class used the same
     * one; ends another one first.
     *
     * @param name name of the shared service
     * @param start starts it with this master key
     */
    public static synchronized ConfigurableApplicationContext shared(
            String name, Function<Path, ConfigurableApplicationContext> start) {
        if (shared == null || !name.equals(sharedName)) {
            emptyTopics();
            shared = start.apply(newMasterKey(name));
            sharedName = name;
        }
        return shared;
    }

    private static synchronized void endShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** A path for a master key, in a new directory. */
    public static Path newMasterKey(String service) {
        try {
            return Files.createTempDirectory(service).resolve("master.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the shared service, which reads all topics, and deletes the records of other tests from them. A service reads all topics from the beginning, which may take
     * longer than a test waits. Two databases of the same service may also have published the same streams.
     */
    public static void emptyTopics() {
        endShared();
        try (var kafka = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                Infrastructure.shared().bootstrapServers()))) {
            kafka.deleteTopics(topics(kafka)).all().get();
            await().until(() -> topics(kafka).isEmpty());
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> topics(Admin kafka) throws ExecutionException, InterruptedException {
        return kafka.listTopics().names().get().stream()
                .filter(name -> name.startsWith("motivag."))
                .toList();
    }

    /**
     * Starts a service; several may run on the same database. The store is not compared with the topic, because tests
     * share the topic and write to it.
     *
     * @param name name of the service's settings
     * @param masterKey file that is created if missing
     * @param sources the service's class, and beans that replace external systems
     */
    public static ConfigurableApplicationContext start(
            String name, String database, Path masterKey, Class<?>... sources) {
        return start(name, database, masterKey, List.of("--motivag.comparison.enabled=false"), sources);
    }

    /** @param more further settings as program arguments */
    public static ConfigurableApplicationContext start(
            String name, String database, Path masterKey, List<String> more, Class<?>... sources) {
        var infrastructure = Infrastructure.shared();
        var where = infrastructure.database(database);
        var settings = Stream.concat(
                Stream.of(
                        "--spring.config.name=" + name,
                        "--PORT=0",
                        "--MOTIVAG_DB_URL=" + where.url(),
                        "--MOTIVAG_DB_USER=" + where.user(),
                        "--MOTIVAG_DB_PASSWORD=" + where.password(),
                        "--MOTIVAG_DB_OWNER=" + where.ownerUser(),
                        "--MOTIVAG_DB_OWNER_PASSWORD=" + where.ownerPassword(),
                        "--MOTIVAG_KAFKA=" + infrastructure.bootstrapServers(),
                        "--MOTIVAG_ISSUER=http://localhost:1",
                        "--MOTIVAG_AUDIENCE=motivag",
                        "--MOTIVAG_MASTER_KEY=" + masterKey),
                more.stream());
        return new SpringApplicationBuilder(sources).run(settings.toArray(String[]::new));
    }
}
