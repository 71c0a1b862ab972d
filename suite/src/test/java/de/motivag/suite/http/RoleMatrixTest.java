package de.motivag.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Compares every endpoint of every service, for every role, with the roles written by hand ({@link EndpointFiles}). */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class RoleMatrixTest {
    private static final Map<Endpoint, Set<String>> TABLE = Roles.TABLE;

    @Test
    void the_table_lists_every_endpoint_and_no_other() {
        for (var service : Service.values()) {
            var named = TABLE.keySet().stream().filter(endpoint -> endpoint.service() == service);
            assertThat(Handlers.endpoints(service))
                    .as(service.toString())
                    .containsExactlyInAnyOrderElementsOf(named.toList());
        }
    }

    @Test
    void listed_roles_are_accepted_and_every_other_role_is_refused() {
        var softly = new SoftAssertions();
        TABLE.forEach((endpoint, allowed) -> {
            for (var role : Staff.ROLES) {
                var answer = call(StaffClient.as(role, "jc-nord"), endpoint);
                if (allowed.contains(role) || allowed.contains(Roles.EVERYBODY)) {
                    softly.assertThat(answer.status())
                            .as(endpoint + " by " + role)
                            .isNotIn(401, 403);
                } else {
                    softly.assertThatCode(() -> answer.problem(403))
                            .as(endpoint + " by " + role + " gave " + answer.status())
                            .doesNotThrowAnyException();
                }
            }
        });
        softly.assertAll();
    }

    @Test
    void every_endpoint_except_health_is_401_without_a_token_in_german_and_english() {
        var softly = new SoftAssertions();
        TABLE.forEach((endpoint, allowed) -> {
            var answer = call(StaffClient.nobody(), endpoint);
            if (allowed.contains(Roles.EVERYBODY)) {
                softly.assertThat(answer.status()).as(endpoint.toString()).isNotIn(401, 403);
            } else {
                softly.assertThatCode(() -> answer.problem(401))
                        .as(endpoint.toString())
                        .doesNotThrowAnyException();
                softly.assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                softly.assertThat(answer.text()).contains("Sie sind nicht angemeldet");
            }
        });
        softly.assertAll();
        assertThat(StaffClient.nobody()
                        .get(Service.COACHING, "/offers", "Accept-Language", "en")
                        .problem(401)
                        .text())
                .contains("You are not signed in");
    }

    @Test
    void a_token_with_any_defect_is_401_at_every_endpoint() throws Exception {
        assertThat(new StaffClient(Forged.sound())
                        .get(Service.COACHING, "/offers")
                        .status())
                .isEqualTo(200);
        var softly = new SoftAssertions();
        Forged.tokens()
                .forEach((wrong, token) -> TABLE.forEach((endpoint, allowed) -> {
                    if (!allowed.contains(Roles.EVERYBODY)) {
                        var answer = call(new StaffClient(token), endpoint);
                        softly.assertThatCode(() -> answer.problem(401))
                                .as(endpoint + ", " + wrong)
                                .doesNotThrowAnyException();
                        softly.assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                    }
                }));
        softly.assertAll();
    }

    @Test
    void health_reveals_only_up_to_unauthenticated_callers() {
        for (var service : Service.values()) {
            assertThat(StaffClient.nobody()
                            .get(service, "/actuator/health")
                            .accepted()
                            .body()
                            .propertyNames())
                    .containsAnyOf("status")
                    .doesNotContain("components");
        }
    }

    /** Sends incomplete bodies only: an accepted caller receives the missing fields, and nothing is changed. */
    private static Response call(StaffClient who, Endpoint endpoint) {
        var body = endpoint.method().equals("POST") ? "{}" : null;
        return who.send(endpoint.sentAs(), endpoint.service(), endpoint.anywhere(), body);
    }
}
