package de.motivag.suite.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.StaffDesk;
import de.motivag.suite.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;

class ComposeTest {
    private static final String TEXT = Repository.text("docker-compose.yml");
    private static final JsonNode COMPOSE = Repository.yaml("docker-compose.yml");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY)");

    private static JsonNode container(Object name) {
        return COMPOSE.required("services").required(name.toString());
    }

    private static Set<String> environment(Object name) {
        return new TreeSet<>(container(name).required("environment").propertyNames());
    }

    /** The secrets of a container by the names of their files there. */
    private static Map<String, String> secrets(Object name) {
        return container(name)
                .path("secrets")
                .valueStream()
                .collect(Collectors.toMap(
                        secret -> (secret.isString() ? secret : secret.required("target")).asString(),
                        secret -> (secret.isString() ? secret : secret.required("source")).asString()));
    }

    private static String settings(Service service) {
        return Repository.text("service-kit/src/main/resources/kit.yaml")
                + Repository.text("%s-service/src/main/resources/%s.yaml".formatted(service, service));
    }

    @ParameterizedTest
    @EnumSource
    void a_service_reads_every_variable_that_is_set_for_it(Service service) {
        var ours = environment(service);
        ours.removeIf(name -> name.startsWith("SPRING_"));
        assertThat(Repository.all("\\$\\{([A-Z_]+)", settings(service))).containsAll(ours);
    }

    @ParameterizedTest
    @EnumSource
    void every_variable_without_a_default_is_set(Service service) {
        var set = environment(service);
        set.addAll(secrets(service).keySet());
        assertThat(set).containsAll(Repository.all("\\$\\{([A-Z_]+)}", settings(service)));
    }

    @Test
    void the_desk_reads_every_variable_that_is_set_for_it_and_has_every_one_without_a_default() {
        var settings = Repository.text("staff-desk/src/main/resources/desk.yaml");
        var set = environment("desk");
        set.removeIf(name -> name.startsWith("SPRING_"));
        assertThat(Repository.all("\\$\\{([A-Z_]+)", settings)).containsAll(set);
        set.addAll(secrets("desk").keySet());
        assertThat(set).containsAll(Repository.all("\\$\\{([A-Z_]+)}", settings));
    }

    @Test
    void every_spring_variable_is_known_to_spring() {
        var spring = environment(Service.ENROLMENT);
        spring.removeIf(name -> !name.startsWith("SPRING_"));
        assertThat(spring)
                .containsExactly(
                        "SPRING_CONFIG_IMPORT",
                        "SPRING_PROFILES_ACTIVE",
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI");
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI", "keys")));
        ConfigurationPropertySources.attach(environment);
        assertThat(environment.getProperty("spring.security.oauth2.resourceserver.jwt.jwk-set-uri"))
                .isEqualTo("keys");
    }

    @Test
    void no_secret_is_in_the_environment() {
        for (var container : COMPOSE.required("services")) {
            for (var variable : container.path("environment").properties()) {
                if (SECRET.matcher(variable.getKey()).matches()) {
                    assertThat(variable.getValue().asString())
                            .as(variable.getKey())
                            .startsWith("/run/secrets/");
                }
            }
        }
    }

    @Test
    void every_variable_has_a_default_and_is_in_the_example() {
        assertThat(Repository.all("(?<!\\$)\\$\\{([A-Z_]+):-", TEXT))
                .isEqualTo(Repository.all("(?<!\\$)\\$\\{([A-Z_]+)", TEXT))
                .isEqualTo(Repository.all("(?m)^([A-Z_]+)=", Repository.text(".env.example")));
    }

    @Test
    void one_command_creates_every_secret_and_keeps_those_that_exist(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("staff-password"), "kept");
        for (int run = 1; run <= 2; run++) {
            var command = Repository.path("operations/create-secrets").toString();
            var process = new ProcessBuilder(command, directory.toString())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
        }
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            COMPOSE.required("secrets").propertyNames());
        }
        assertThat(directory.resolve("staff-password")).hasContent("kept");
        assertThat(Base64.getDecoder()
                        .decode(Files.readString(directory.resolve("enrolment-master-key"))
                                .strip()))
                .hasSize(32);
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void secrets_are_files_that_git_and_images_ignore() {
        COMPOSE.required("secrets")
                .properties()
                .forEach(secret -> assertThat(secret.getValue().required("file").asString())
                        .isEqualTo("./secrets/" + secret.getKey()));
        assertThat(Repository.text(".gitignore").lines()).contains("/secrets/");
        assertThat(Repository.text(".dockerignore").lines()).contains("secrets");
    }

    /** Version 1.29 knows no name, and in newer versions a read-only container gets secrets from files only. */
    @Test
    void old_and_new_versions_of_compose_read_the_file() {
        assertThat(COMPOSE.has("name")).isFalse();
        assertThat(COMPOSE.required("services"))
                .allSatisfy(container -> container
                        .path("secrets")
                        .forEach(secret -> assertThat(secret.propertyNames()).isSubsetOf("source", "target")));
        assertThat(Service.values())
                .allSatisfy(service -> assertThat(
                                container(service).required("read_only").asBoolean())
                        .isTrue());
    }

    @Test
    void every_mounted_file_exists() {
        for (var container : COMPOSE.required("services")) {
            for (var volume : Repository.texts(container.path("volumes"))) {
                var source = volume.split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(Repository.path(source)).exists();
                } else {
                    assertThat(COMPOSE.required("volumes").has(source))
                            .as(source)
                            .isTrue();
                }
            }
        }
        COMPOSE.required("services")
                .propertyNames()
                .forEach(name -> assertThat(COMPOSE.required("secrets").propertyNames())
                        .containsAll(secrets(name).values()));
    }

    @ParameterizedTest
    @EnumSource
    void each_service_has_the_port_of_the_launcher_and_runs_its_own_class(Service service) {
        var container = container(service);
        var port = service.defaultPort();
        assertThat(container.required("environment").required("PORT").asInt()).isEqualTo(port);
        assertThat(Repository.texts(container.required("ports")))
                .containsExactly("127.0.0.1:%d:%d".formatted(port, port));
        assertThat(container.required("healthcheck").toString()).contains("/127.0.0.1/" + port + " ");
        assertThat(Repository.texts(container.required("command")))
                .containsExactly(service.application().getName());
        assertThat(container
                        .required("build")
                        .required("args")
                        .required("MODULE")
                        .asString())
                .isEqualTo(service + "-service");
    }

    @Test
    void the_desk_runs_at_the_port_of_the_launcher_and_finds_its_database_and_each_service() {
        var desk = container("desk");
        var variables = desk.required("environment");
        assertThat(variables.required("PORT").asInt()).isEqualTo(8085);
        assertThat(Repository.texts(desk.required("ports"))).containsExactly("127.0.0.1:8085:8085");
        assertThat(desk.required("healthcheck").toString()).contains("/127.0.0.1/8085 ");
        assertThat(Repository.texts(desk.required("command"))).containsExactly(StaffDesk.class.getName());
        assertThat(desk.required("build").required("args").required("MODULE").asString())
                .isEqualTo("staff-desk");
        for (var service : Service.values()) {
            assertThat(variables.required("MOTIVAG_" + service.name() + "_URL").asString())
                    .isEqualTo("http://%s:%d".formatted(service, service.defaultPort()));
        }
        assertThat(Repository.text("operations/postgres/databases.sh")).containsPattern("for service in .* desk;");
        assertThat(variables.required("MOTIVAG_DB_URL").asString()).endsWith("//postgres:5432/desk");
        assertThat(variables.required("MOTIVAG_DB_OWNER").asString()).isEqualTo("desk_owner");
        assertThat(secrets("desk"))
                .containsEntry("MOTIVAG_DB_PASSWORD", "desk-db-password")
                .containsEntry("MOTIVAG_DB_OWNER_PASSWORD", "desk-db-owner-password")
                .containsEntry("MOTIVAG_DESK_SECRET", "staff-desk-client-secret");
        assertThat(secrets("postgres")).containsKeys("desk-db-password", "desk-db-owner-password");
    }

    @Test
    void no_port_is_open_to_other_machines() {
        for (var container : COMPOSE.required("services")) {
            assertThat(Repository.texts(container.required("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    @Test
    void every_dependency_has_a_health_check() {
        var awaited = new HashSet<String>();
        for (var container : COMPOSE.required("services")) {
            for (var dependency : container.path("depends_on").properties()) {
                if (dependency.getValue().required("condition").asString().equals("service_healthy")) {
                    awaited.add(dependency.getKey());
                }
            }
        }
        assertThat(awaited).containsExactlyInAnyOrder("postgres", "kafka", "keycloak");
        assertThat(awaited)
                .allMatch(name -> container(name).required("healthcheck").has("test"));
    }

    @ParameterizedTest
    @EnumSource
    void a_service_finds_the_database_that_the_script_creates(Service service) {
        var script = Repository.text("operations/postgres/databases.sh");
        assertThat(script.lines()
                        .filter(line -> line.startsWith("for service in "))
                        .findFirst()
                        .orElseThrow())
                .containsPattern("[ ]" + service + "[ ;]");
        var variables = container(service).required("environment");
        assertThat(variables.required("MOTIVAG_DB_URL").asString()).endsWith("//postgres:5432/" + service);
        assertThat(variables.required("MOTIVAG_DB_USER").asString()).isEqualTo(service.toString());
        assertThat(variables.required("MOTIVAG_DB_OWNER").asString()).isEqualTo(service + "_owner");
        assertThat(secrets(service))
                .containsEntry("MOTIVAG_DB_PASSWORD", service + "-db-password")
                .containsEntry("MOTIVAG_DB_OWNER_PASSWORD", service + "-db-owner-password")
                .containsEntry("master-key", service + "-master-key");
        assertThat(secrets("postgres")).containsKeys(service + "-db-password", service + "-db-owner-password");
    }

    @Test
    void postgresql_and_kafka_have_the_versions_of_the_tests() {
        var pom = Repository.text("pom.xml");
        assertThat(container("kafka").required("image").asString()).isEqualTo("apache/kafka:" + property("kafka", pom));
        assertThat(container("postgres").required("image").asString())
                .isEqualTo("postgres:" + property("postgresql-binaries", pom).split("\\.")[0]);
    }

    private static String property(String name, String pom) {
        return Repository.all("<" + name + "\\.version>(.+)</", pom).iterator().next();
    }
}
