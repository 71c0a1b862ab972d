package de.motivag.suite.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.security.Role;
import de.motivag.suite.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {
    private static final String FILE = "operations/keycloak/motivag-realm.json";
    private static final JsonNode REALM = Repository.json(FILE);
    private static final JsonNode CONTAINERS =
            Repository.yaml("docker-compose.yml").required("services");

    private static JsonNode named(String list, String property, String name) {
        return REALM.required(list)
                .valueStream()
                .filter(entry -> entry.required(property).asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_roles_are_those_of_the_services() {
        var roles = REALM.required("roles")
                .required("realm")
                .valueStream()
                .map(role -> role.required("name").asString());
        assertThat(roles)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Role.values()).map(Role::claim).toArray(String[]::new));
    }

    @Test
    void the_example_users_are_the_staff_of_the_development_issuer() {
        var users = REALM.required("users")
                .valueStream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .map(user -> List.of(
                        user.required("username").asString(),
                        user.required("firstName").asString() + " "
                                + user.required("lastName").asString(),
                        Repository.texts(user.required("realmRoles")),
                        Repository.texts(user.required("attributes").required("organisation"))));
        assertThat(users)
                .containsExactlyElementsOf(Staff.all()
                        .filter(staff -> staff.organisation().equals("jc-nord"))
                        .map(staff -> List.<Object>of(
                                staff.account(), staff.name(), staff.roles(), List.of(staff.organisation())))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "staff-desk", "prometheus"})
    void tokens_carry_what_the_services_ask_for(String client) {
        var claims = named("clients", "clientId", client)
                .required("protocolMappers")
                .valueStream()
                .map(mapper -> mapper.required("config"))
                .filter(config ->
                        config.required("access.token.claim").asString().equals("true"))
                .collect(Collectors.toMap(config -> config.path("claim.name").asString("aud"), config -> config));
        assertThat(claims).containsOnlyKeys("organisation", "roles", "aud");
        assertThat(claims.get("roles").required("multivalued").asString()).isEqualTo("true");
        assertThat(claims.get("aud").required("included.custom.audience"))
                .isEqualTo(
                        CONTAINERS.required("enrolment").required("environment").required("MOTIVAG_AUDIENCE"));
    }

    /** A front end shows who has signed in. */
    @ParameterizedTest
    @ValueSource(strings = {"staff", "staff-desk"})
    void id_token_and_user_info_carry_roles_and_organisation(String client) {
        for (var recipient : List.of("id.token.claim", "userinfo.token.claim")) {
            var claims = named("clients", "clientId", client)
                    .required("protocolMappers")
                    .valueStream()
                    .map(mapper -> mapper.required("config"))
                    .filter(config -> config.required(recipient).asString().equals("true"))
                    .map(config -> config.required("claim.name").asString());
            assertThat(claims).as(recipient).containsExactlyInAnyOrder("organisation", "roles");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "staff-desk"})
    void front_ends_sign_in_by_code_and_pkce_only(String name) {
        var client = named("clients", "clientId", name);
        assertThat(client.required("publicClient").asBoolean()).isEqualTo(name.equals("staff"));
        assertThat(client.required("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.required("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.required("attributes")
                        .required("pkce.code.challenge.method")
                        .asString())
                .isEqualTo("S256");
    }

    /** The permission to view the realm is the one to list the users of a role. */
    @Test
    void the_staff_desk_itself_may_view_users_and_nothing_of_the_services() {
        assertThat(named("clients", "clientId", "staff-desk")
                        .required("serviceAccountsEnabled")
                        .asBoolean())
                .isTrue();
        var account = named("users", "username", "service-account-staff-desk");
        assertThat(Repository.texts(account.required("clientRoles").required("realm-management")))
                .containsExactly("view-users", "view-realm");
        assertThat(account.has("realmRoles")).isFalse();
        assertThat(account.has("attributes")).isFalse();
    }

    @Test
    void prometheus_has_the_operations_role_and_no_jobcenter() {
        assertThat(named("clients", "clientId", "prometheus")
                        .required("serviceAccountsEnabled")
                        .asBoolean())
                .isTrue();
        var account = named("users", "username", "service-account-prometheus");
        assertThat(Repository.texts(account.required("realmRoles"))).containsExactly(Role.OPERATIONS.claim());
        assertThat(Repository.texts(account.required("attributes").required("organisation")))
                .containsExactly("operations");
    }

    /** A user who could do this would be able to read another organisation. */
    @Test
    void users_cannot_change_their_organisation() {
        var profile = JsonMapper.shared()
                .readTree(REALM.required("components")
                        .required("org.keycloak.userprofile.UserProfileProvider")
                        .required(0)
                        .required("config")
                        .required("kc.user.profile.config")
                        .required(0)
                        .asString());
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        assertThat(profile.required("attributes"))
                .allMatch(attribute -> Repository.texts(
                                attribute.required("permissions").required("edit"))
                        .equals(List.of("admin")));
    }

    @Test
    void all_variables_are_set_and_the_file_contains_no_secret() {
        var variables = Repository.all("\\$\\{([A-Z_]+)}", Repository.text(FILE));
        assertThat(variables)
                .containsExactly(
                        "PROMETHEUS_CLIENT_SECRET",
                        "STAFF_DESK",
                        "STAFF_DESK_CLIENT_SECRET",
                        "STAFF_FRONT_END",
                        "STAFF_PASSWORD");
        var keycloak = CONTAINERS.required("keycloak");
        var set = Repository.all(
                "export ([A-Z_]+)=", keycloak.required("entrypoint").toString());
        set.addAll(keycloak.required("environment").propertyNames());
        assertThat(set).containsAll(variables);
        assertThat(Repository.all("\"(?:secret|value)\": \"([^\"]+)\"", Repository.text(FILE)))
                .containsExactly("${PROMETHEUS_CLIENT_SECRET}", "${STAFF_DESK_CLIENT_SECRET}", "${STAFF_PASSWORD}");
    }

    @Test
    void the_issuer_of_the_services_is_this_realm() {
        var address = CONTAINERS
                .required("keycloak")
                .required("environment")
                .required("KC_HOSTNAME")
                .asString();
        assertThat(CONTAINERS
                        .required("enrolment")
                        .required("environment")
                        .required("MOTIVAG_ISSUER")
                        .asString())
                .isEqualTo(address + "/realms/" + REALM.required("realm").asString());
        assertThat(REALM.required("defaultSignatureAlgorithm").asString()).isEqualTo("RS256");
    }
}
