package de.motivag.desk.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.motivag.desk.people.StaffDirectory.Member;
import de.motivag.desk.services.Away;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the staff from a server that answers as the admin API of Keycloak 26 does. */
class KeycloakStaffTest {

    private static final String ADMIN = "/admin/realms/motivag";
    private static final String TOKEN = "/realms/motivag/protocol/openid-connect/token";

    /** The lists of the admin API by path, and requests in their order. */
    private final Map<String, List<Map<String, Object>>> lists = new TreeMap<>();

    private final List<String> requests = new ArrayList<>();
    private boolean isAway;
    private HttpServer keycloak;
    private KeycloakStaff staff;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
        var address = "http://localhost:" + keycloak.getAddress().getPort();
        staff = new KeycloakStaff(
                RestClient.create(address + ADMIN),
                ClientRegistration.withRegistrationId("motivag")
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .clientId("staff-desk")
                        .clientSecret("se+cret/=")
                        .redirectUri("{baseUrl}/login")
                        .authorizationUri(address + "/auth")
                        .tokenUri(address + TOKEN)
                        .build());
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void everybody_of_the_organisation_is_listed_with_name_and_roles() {
        lists.put("/users", List.of(account("1", "Arne", "Petersen", "jc-nord"), account("2", null, null, "jc-nord")));
        lists.put("/roles/adviser/users", List.of(Map.of("id", "1"), Map.of("id", "other")));
        lists.put("/roles/intake/users", List.of(Map.of("id", "1")));
        assertThat(staff.of("jc-nord"))
                .containsExactly(
                        new Member("1", "Arne Petersen", List.of("adviser", "intake")),
                        new Member("2", "account-2", List.of()));
        assertThat(requests).contains("GET /users?q=organisation:jc-nord&first=0&max=100");
    }

    @Test
    void a_member_of_a_group_has_the_roles_of_the_group() {
        lists.put("/users", List.of(account("1", "Arne", "Petersen", "jc-nord")));
        lists.put("/roles/team-lead/users", List.of());
        lists.put("/roles/team-lead/groups", List.of(Map.of("id", "g", "name", "Leitung")));
        lists.put("/groups/g/members", List.of(Map.of("id", "1")));
        assertThat(staff.of("jc-nord")).containsExactly(new Member("1", "Arne Petersen", List.of("team-lead")));
    }

    @Test
    void a_disabled_person_keeps_the_name_and_has_no_role() {
        var left = new TreeMap<>(account("1", "Arne", "Petersen", "jc-nord"));
        left.put("enabled", false);
        lists.put("/users", List.of(left));
        lists.put("/roles/adviser/users", List.of(Map.of("id", "1")));
        assertThat(staff.of("jc-nord")).containsExactly(new Member("1", "Arne Petersen", List.of()));
    }

    @Test
    void nobody_of_another_organisation_is_listed_even_if_the_answer_contains_them() {
        lists.put(
                "/users",
                List.of(
                        account("1", "Arne", "Petersen", "jc-nord"),
                        account("2", "Bea", "Sommer", "JC-Nord"),
                        Map.of("id", "3", "username", "service-account")));
        assertThat(staff.of("jc-nord")).extracting(Member::id).containsExactly("1");
    }

    @Test
    void long_lists_are_read_page_by_page() {
        var all = IntStream.range(0, KeycloakStaff.PAGE + 1)
                .mapToObj(i -> account("" + i, "Person", "" + i, "jc-nord"))
                .toList();
        lists.put("/users", all);
        lists.put("/roles/moderator/users", all);
        assertThat(staff.of("jc-nord"))
                .hasSize(KeycloakStaff.PAGE + 1)
                .allMatch(member -> member.roles().equals(List.of("moderator")));
    }

    @Test
    void the_desk_asks_for_one_token_per_reading_with_its_own_secret() {
        lists.put("/users", List.of());
        assertThat(staff.of("jc-nord")).isEmpty();
        assertThat(requests)
                .first()
                .isEqualTo("POST " + TOKEN
                        + " grant_type=client_credentials&client_id=staff-desk&client_secret=se+cret/=");
        assertThat(requests).filteredOn(request -> request.startsWith("POST")).hasSize(1);
    }

    @Test
    void a_directory_without_an_answer_is_away_and_answers_again_later() {
        lists.put("/users", List.of(account("1", "Arne", "Petersen", "jc-nord")));
        isAway = true;
        assertThatThrownBy(() -> staff.of("jc-nord")).isInstanceOf(Away.class);
        isAway = false;
        assertThat(staff.of("jc-nord")).hasSize(1);
        stop();
        assertThatThrownBy(() -> staff.of("jc-nord")).isInstanceOf(Away.class);
    }

    private static Map<String, Object> account(String id, String first, String last, String organisation) {
        var account = new TreeMap<String, Object>(Map.of(
                "id",
                id,
                "username",
                "account-" + id,
                "enabled",
                true,
                "emailVerified",
                false,
                "attributes",
                Map.of("organisation", List.of(organisation))));
        if (first != null) {
            account.put("firstName", first);
            account.put("lastName", last);
        }
        return account;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var path = exchange.getRequestURI().getPath();
            if (isAway) {
                send(exchange, 503, "");
            } else if (path.equals(TOKEN)) {
                requests.add("POST " + path + " " + URLDecoder.decode(body, UTF_8));
                send(exchange, 200, "{\"access_token\": \"of-the-desk\", \"expires_in\": 300}");
            } else if (!"Bearer of-the-desk".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"error\": \"HTTP 401 Unauthorized\"}");
            } else {
                var query = exchange.getRequestURI().getQuery();
                requests.add("GET " + path.substring(ADMIN.length()) + "?" + query);
                list(exchange, path.substring(ADMIN.length()), parameters(query));
            }
        }
    }

    private void list(HttpExchange exchange, String path, Map<String, String> parameters) throws IOException {
        var role = path.replaceFirst("(/roles/[^/]+)/.*", "$1");
        var list = lists.get(path);
        if (list == null && lists.keySet().stream().noneMatch(known -> known.startsWith(role + "/"))) {
            send(exchange, 404, "{\"error\": \"Could not find role\"}");
            return;
        }
        var page = (list == null ? Stream.<Map<String, Object>>empty() : list.stream())
                .skip(Long.parseLong(parameters.get("first")))
                .limit(Long.parseLong(parameters.get("max")))
                .toList();
        send(exchange, 200, JsonMapper.shared().writeValueAsString(page));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
