package de.motivag.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.Answer;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.TestClient;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springevil.EvilController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** An endpoint is closed unless it names the caller's role, whichever library registers it. */
@Tag("integration")
class RoleCheckTest {
    @RestController
    static class Own {
        @GetMapping("/own/allowed")
        @Allow(Role.ADVISER)
        String allowed() {
            return "open";
        }

        @GetMapping("/own/forgotten")
        String forgotten() {
            return "open";
        }
    }

    static class Libraries {
        @Bean("/handler")
        HttpRequestHandler handler() {
            return (request, response) -> response.getWriter().print("open");
        }

        @Bean
        RouterFunction<ServerResponse> route() {
            return RouterFunctions.route()
                    .GET("/function", request -> ServerResponse.ok().body("open"))
                    .build();
        }
    }

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = ProbeService.start("rolecheck", PlainTokens.class, Own.class, Libraries.class, EvilController.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_caller_with_a_role_of_the_endpoint_is_accepted() throws Exception {
        assertThat(send("GET", "adviser_jc-nord", "/own/allowed").text()).isEqualTo("open");
        assertThat(send("GET", "intake+adviser_jc-nord", "/own/allowed").text()).isEqualTo("open");
        assertThat(send("GET", "intake_jc-nord", "/own/allowed").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/own/forgotten", "/evil", "/handler", "/function"})
    void everything_else_is_closed_to_everybody_and_logged(String path) throws Exception {
        for (var role : Role.values()) {
            var answer = send("GET", role.claim() + "_" + organisation(path), path);
            assertThat(answer.status()).as(role.claim()).isIn(403, 404);
            assertThat(answer.text()).contains("urn:motivag:problem:").doesNotContain("open");
        }
        assertThat(service.getBean(TenantTransactions.class)
                        .acrossTenants(() -> service.getBean(JdbcClient.class)
                                .sql("select count(*) from access_log where outcome = 'DENIED' and organisation = ?")
                                .param(organisation(path))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(Role.values().length);
    }

    @Test
    void any_authenticated_caller_may_ask_for_the_methods_of_an_address() throws Exception {
        assertThat(send("OPTIONS", "intake_jc-nord", "/own/allowed").headers().firstValue("Allow"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("GET"));
    }

    /** An organisation of its own for each path, so that its rows in the log can be counted. */
    private static String organisation(String path) {
        return "jc" + path.replace('/', '-');
    }

    private static Answer send(String method, String token, String path) {
        return new TestClient(service).send(method, token, path, null);
    }
}
