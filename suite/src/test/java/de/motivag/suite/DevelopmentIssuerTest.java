package de.motivag.suite;

import static de.motivag.suite.IssuerBrowser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.springframework.security.oauth2.jwt.Jwt;

class DevelopmentIssuerTest {
    @TempDir
    private static Path directory;

    private static RunningIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = new RunningIssuer(directory);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    private static IssuerBrowser browser() {
        return new IssuerBrowser(issuer);
    }

    static List<Staff> everybody() {
        return Staff.all().toList();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_token_names_the_person_the_role_and_the_organisation(Staff staff) {
        Jwt token = issuer.decoder().decode(new Tokens(issuer.uri()).of(staff));
        assertThat(token.getHeaders()).containsEntry("alg", "RS256");
        assertThat(token.getClaimAsString("iss")).isEqualTo(issuer.uri());
        assertThat(token.getAudience()).containsExactly("motivag");
        assertThat(token.getSubject()).isEqualTo(staff.id().toString());
        assertThat(token.getClaimAsString("organisation")).isEqualTo(staff.organisation());
        assertThat(token.getClaimAsStringList("roles")).isEqualTo(staff.roles());
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void each_person_has_an_id_that_never_changes() {
        assertThat(Staff.all().map(Staff::id)).hasSize(28).doesNotHaveDuplicates();
        assertThat(new Staff("adviser", "jc-nord").id())
                .isEqualTo(UUID.fromString("c103790a-10d6-5c37-a770-2f2952e81f03"));
    }

    @Test
    void an_unknown_client_gets_no_token() {
        assertThatThrownBy(() -> new Tokens(issuer.uri()).of(new Staff("director", "jc-nord")))
                .hasMessageContaining("invalid_client");
    }

    @Test
    void a_token_survives_a_restart_of_the_issuer() {
        String token = new Tokens(issuer.uri()).of(new Staff("intake", "jc-sued"));
        issuer.restart();
        assertThat(issuer.decoder().decode(token).getSubject()).isNotBlank();
    }

    @Test
    void the_key_file_is_readable_by_its_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(issuer.key())))
                .isEqualTo("rw-------");
    }

    @Test
    void each_organisation_has_people_with_two_roles_and_a_second_adviser_and_moderator() {
        for (var organisation : Staff.ORGANISATIONS) {
            var roles = Staff.all()
                    .filter(staff -> staff.organisation().equals(organisation))
                    .map(Staff::roles)
                    .toList();
            assertThat(roles).contains(List.of("team-lead", "moderator"), List.of("intake", "adviser"));
            assertThat(roles).filteredOn(List.of("adviser")::equals).hasSize(2);
            assertThat(roles).filteredOn(List.of("moderator")::equals).hasSize(2);
        }
        assertThat(Staff.all().map(Staff::name)).doesNotHaveDuplicates().noneMatch(name -> name.contains("@"));
    }

    @Test
    void staff_see_the_people_of_their_organisation_and_the_desk_sees_everybody() throws Exception {
        var own = json(browser()
                .send(browser().withToken("/staff", new Tokens(issuer.uri()).of(new Staff("intake", "jc-sued")))));
        var account = json(browser().token(Map.of("grant_type", "client_credentials"), true));
        var all = json(browser()
                .send(browser()
                        .withToken("/staff", account.required("access_token").asString())));
        assertThat(own.size()).isEqualTo(14);
        assertThat(own.valueStream())
                .allMatch(entry -> entry.required("organisation").asString().equals("jc-sued"));
        assertThat(all.valueStream().map(entry -> entry.required("id").asString()))
                .containsExactlyElementsOf(
                        Staff.all().map(staff -> staff.id().toString()).toList());
        assertThat(all.required(0).toString())
                .isEqualTo("{\"id\":\"" + new Staff("intake", "jc-nord").id()
                        + "\",\"name\":\"Ines Albers\",\"roles\":[\"intake\"],\"organisation\":\"jc-nord\"}");
        assertThat(browser().send(browser().at("/staff")).statusCode()).isEqualTo(401);
    }
}
