package de.motivag.suite;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The people of the development issuer: one per role and organisation. Their secret is {@value #SECRET}.
 *
 * @param role the value of the claim {@code roles}
 * @param organisation the value of the claim {@code organisation}
 */
public record Staff(String role, String organisation) {

    public static final List<String> ROLES = List.of(
            "intake",
            "adviser",
            "moderator",
            "device-desk",
            "employer-service",
            "equal-opportunity",
            "team-lead",
            "analyst",
            "privacy-officer",
            "operations");
    public static final List<String> ORGANISATIONS = List.of("jc-nord", "jc-sued");

    static final String SECRET = "dev";

    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    static Stream<Staff> all() {
        return ORGANISATIONS.stream()
                .flatMap(organisation -> ROLES.stream().map(role -> new Staff(role, organisation)));
    }

    public String clientId() {
        return role + "@" + organisation;
    }

    /** The UUID v5 of the client id, which is the same in every installation. */
    public UUID id() {
        return IDS.generate(clientId());
    }
}
