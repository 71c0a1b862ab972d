package de.motivag.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.infrastructure.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class DevelopmentIssuerTest {

    @TempDir
    private static Path directory;

    private static int port;
    private static String uri;
    private static ConfigurableApplicationContext issuer;

    @BeforeAll
    static void start() {
        SuiteLog.in(directory);
        port = Ports.free(1);
        uri = "http://localhost:" + port;
        issuer = run();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    static List<Staff> everybody() {
        return Staff.all().toList();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_token_names_the_person_the_role_and_the_organisation(Staff staff) {
        Jwt token = decoder().decode(new Tokens(uri).of(staff));
        assertThat(token.getHeaders()).containsEntry("alg", "RS256");
        assertThat(token.getClaimAsString("iss")).isEqualTo(uri);
        assertThat(token.getAudience()).containsExactly("motivag");
        assertThat(token.getSubject()).isEqualTo(staff.id().toString());
        assertThat(token.getClaimAsString("organisation")).isEqualTo(staff.organisation());
        assertThat(token.getClaimAsStringList("roles")).containsExactly(staff.role());
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void each_person_has_an_id_that_never_changes() {
        assertThat(Staff.all().map(Staff::id)).hasSize(20).doesNotHaveDuplicates();
        assertThat(new Staff("adviser", "jc-nord").id())
                .isEqualTo(UUID.fromString("c103790a-10d6-5c37-a770-2f2952e81f03"));
    }

    @Test
    void an_unknown_client_gets_no_token() {
        assertThatThrownBy(() -> new Tokens(uri).of(new Staff("director", "jc-nord")))
                .hasMessageContaining("invalid_client");
    }

    @Test
    void a_token_survives_a_restart_of_the_issuer() {
        String token = new Tokens(uri).of(new Staff("intake", "jc-sued"));
        issuer.close();
        issuer = run();
        assertThat(decoder().decode(token).getSubject()).isNotBlank();
    }

    @Test
    void the_key_file_is_readable_by_its_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("issuer.json"))))
                .isEqualTo("rw-------");
    }

    /** A decoder like that of a service, built from the issuer's metadata. */
    private static JwtDecoder decoder() {
        return JwtDecoders.fromIssuerLocation(uri);
    }

    private static ConfigurableApplicationContext run() {
        return Contexts.run(
                "issuer",
                DevelopmentIssuer.class,
                Map.of(
                        "PORT",
                        port,
                        "MOTIVAG_ISSUER",
                        uri,
                        "MOTIVAG_AUDIENCE",
                        "motivag",
                        "MOTIVAG_ISSUER_KEY",
                        directory.resolve("issuer.json")),
                Clock.systemUTC());
    }
}
