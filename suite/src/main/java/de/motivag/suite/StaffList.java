package de.motivag.suite;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /staff}: the people of the caller's organisation, with their ids, names and roles. A service account
 * belongs to no organisation and sees everybody.
 */
final class StaffList {

    /** @param id value of the claim {@code sub} */
    private record Entry(String id, String name, List<String> roles, String organisation) {}

    private StaffList() {}

    static ServerResponse answer(ServerRequest request) {
        var caller = (JwtAuthenticationToken) request.principal().orElseThrow();
        var entries = visibleTo(caller.getToken())
                .map(staff -> new Entry(staff.id().toString(), staff.name(), staff.roles(), staff.organisation()))
                .toList();
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsString(entries));
    }

    private static Stream<Staff> visibleTo(Jwt token) {
        var organisation = token.getClaimAsString("organisation");
        return Staff.all()
                .filter(staff -> organisation == null || staff.organisation().equals(organisation));
    }
}
