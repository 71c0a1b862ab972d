package de.motivag.desk.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.motivag.desk.people.StaffDirectory.Member;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Reads the staff of an organisation from the admin API of Keycloak, with the service account of the desk. The account
 * needs the roles {@code view-users} and {@code view-realm} of {@code realm-management}. A role counts if the person
 * has it directly or as a member of a group that has it. Disabled people keep their name and have no role.
 */
final class KeycloakStaff implements StaffSource {

    /** The number of people in one answer. */
    static final int PAGE = 100;

    private final RestClient http;
    private final ClientRegistration desk;

    /** @param http with the address of the realm in the admin API, such as {@code /admin/realms/motivag} */
    KeycloakStaff(RestClient http, ClientRegistration desk) {
        this.http = http;
        this.desk = desk;
    }

    private record Token(@JsonProperty("access_token") String value) {}

    private record Group(String id) {}

    private record Account(
            String id,
            @Nullable String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable Boolean enabled,
            @Nullable Map<String, List<String>> attributes) {

        boolean isOf(String organisation) {
            return attributes != null
                    && attributes.getOrDefault("organisation", List.of()).contains(organisation);
        }

        String name() {
            var name = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
            return name.isBlank() ? Objects.requireNonNullElse(username, id) : name;
        }
    }

    @Override
    public List<Member> of(String organisation) {
        try {
            var token = token();
            var roles = roles(token);
            return accounts(token, "/users?q={attribute}", "organisation:" + organisation).stream()
                    // Keycloak compares attributes without regard to case.
                    .filter(account -> account.isOf(organisation))
                    .map(account -> new Member(
                            account.id(),
                            account.name(),
                            Boolean.FALSE.equals(account.enabled())
                                    ? List.of()
                                    : List.copyOf(roles.getOrDefault(account.id(), new TreeSet<>()))))
                    .toList();
        } catch (RestClientException e) {
            throw new Away(Backend.ISSUER, e);
        }
    }

    /** A token of the desk itself. It serves for one reading only, so it is not kept. */
    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", desk.getClientId());
        form.add("client_secret", desk.getClientSecret());
        var answer = http.post()
                .uri(desk.getProviderDetails().getTokenUri())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Token.class);
        return Objects.requireNonNull(answer, "Keycloak gave no token").value();
    }

    /** The roles of all people, by the id of the account. */
    private Map<String, TreeSet<String>> roles(String token) {
        var roles = new HashMap<String, TreeSet<String>>();
        for (var role : Role.values()) {
            holders(token, role.claim())
                    .forEach(account -> roles.computeIfAbsent(account.id(), _ -> new TreeSet<>())
                            .add(role.claim()));
        }
        return roles;
    }

    private Stream<Account> holders(String token, String role) {
        try {
            var groups = all(
                    token,
                    new ParameterizedTypeReference<List<Group>>() {},
                    "/roles/{role}/groups?briefRepresentation=true",
                    role);
            return Stream.concat(
                    accounts(token, "/roles/{role}/users?briefRepresentation=true", role).stream(),
                    groups.stream()
                            .flatMap(group ->
                                    accounts(token, "/groups/{group}/members?briefRepresentation=true", group.id())
                                            .stream()));
        } catch (HttpClientErrorException.NotFound _) {
            // A realm need not have a role that nobody has.
            return Stream.empty();
        }
    }

    private List<Account> accounts(String token, String path, String variable) {
        return all(token, new ParameterizedTypeReference<List<Account>>() {}, path, variable);
    }

    private <T> List<T> all(String token, ParameterizedTypeReference<List<T>> type, String path, String variable) {
        var all = new ArrayList<T>();
        List<T> page;
        do {
            page = Objects.requireNonNullElse(
                    http.get()
                            .uri(path + "&first={first}&max={max}", variable, all.size(), PAGE)
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .body(type),
                    List.of());
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
