package de.motivag.suite.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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

    private static String settings(Service service) {
        return Repository.text("service-kit/src/main/resources/kit.yaml")
                + Repository.text("%s-service/src/main/resources/%s.yaml".formatted(service, service));
    }

    private static Set<String> used() {
        var used = new TreeSet<>(Repository.all("(?<!\\$)\\$\\{([A-Z_]+)", TEXT));
        COMPOSE.required("secrets")
                .forEach(secret -> used.add(secret.required("environment").asString()));
        return used;
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
        assertThat(environment(service)).containsAll(Repository.all("\\$\\{([A-Z_]+)}", settings(service)));
    }

    @Test
    void every_spring_variable_is_known_to_spring() {
        var spring = environment(Service.ENROLMENT);
        spring.removeIf(name -> !name.startsWith("SPRING_"));
        assertThat(spring)
                .containsExactly("SPRING_PROFILES_ACTIVE", "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI");
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
    void compose_refuses_to_start_without_a_secret() {
        var required = Repository.all("\\$\\{([A-Z_]+):\\?", TEXT);
        var optional = Repository.all("\\$\\{([A-Z_]+)(?!:\\?|[A-Z_])", TEXT);
        assertThat(required).isNotEmpty().allMatch(name -> SECRET.matcher(name).matches());
        assertThat(optional).containsExactly("MOTIVAG_PROFILE", "MOTIVAG_RECOVERY", "STAFF_DESK", "STAFF_FRONT_END");
    }

    @Test
    void the_file_contains_no_secret() {
        for (var container : COMPOSE.required("services")) {
            for (var variable : container.path("environment").properties()) {
                if (SECRET.matcher(variable.getKey()).matches()) {
                    assertThat(variable.getValue().asString())
                            .as(variable.getKey())
                            .matches("\\$\\{[A-Z_]+:\\?.*}|/run/secrets/.*");
                }
            }
        }
    }

    @Test
    void the_example_lists_every_variable_and_contains_no_secret() {
        var example = Repository.text(".env.example");
        assertThat(Repository.all("(?m)^([A-Z_]+)=", example)).isEqualTo(used());
        assertThat(Repository.all("(?m)^([A-Z_]+)=.+$", example))
                .noneMatch(name -> SECRET.matcher(name).matches());
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
            for (var secret : container.path("secrets")) {
                var source = secret.required("source").asString();
                assertThat(COMPOSE.required("secrets").has(source)).as(source).isTrue();
            }
        }
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
                        .required("SERVICE")
                        .asString())
                .isEqualTo(service.toString());
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
        for (var password : Set.of("DB_PASSWORD", "DB_OWNER_PASSWORD")) {
            assertThat(variables.required("MOTIVAG_" + password))
                    .isEqualTo(container("postgres").required("environment").required(service.name() + "_" + password));
        }
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
