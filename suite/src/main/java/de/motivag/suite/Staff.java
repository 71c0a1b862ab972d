package de.motivag.suite;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person of the development issuer. Each organisation has one person per role, a second adviser and moderator, and
 * two people with two roles. Their secret is {@value #SECRET}.
 *
 * @param account the name of the role, or one of the {@linkplain #all() further accounts}
 * @param organisation the value of the claim {@code organisation}
 */
public record Staff(String account, String organisation) {

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

    private static final Map<String, List<String>> ROLES_OF_FURTHER_ACCOUNTS = new LinkedHashMap<>();

    static {
        ROLES_OF_FURTHER_ACCOUNTS.put("adviser-2", List.of("adviser"));
        ROLES_OF_FURTHER_ACCOUNTS.put("moderator-2", List.of("moderator"));
        ROLES_OF_FURTHER_ACCOUNTS.put("team-lead-moderator", List.of("team-lead", "moderator"));
        ROLES_OF_FURTHER_ACCOUNTS.put("intake-adviser", List.of("intake", "adviser"));
    }

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("intake@jc-nord", "Ines Albers"),
            Map.entry("adviser@jc-nord", "Arne Petersen"),
            Map.entry("moderator@jc-nord", "Maike Thomsen"),
            Map.entry("device-desk@jc-nord", "Dirk Lorenzen"),
            Map.entry("employer-service@jc-nord", "Elke Brandt"),
            Map.entry("equal-opportunity@jc-nord", "Gudrun Möller"),
            Map.entry("team-lead@jc-nord", "Tjark Jensen"),
            Map.entry("analyst@jc-nord", "Anke Behrens"),
            Map.entry("privacy-officer@jc-nord", "Peter Claußen"),
            Map.entry("operations@jc-nord", "Olaf Reimers"),
            Map.entry("adviser-2@jc-nord", "Birte Hansen"),
            Map.entry("moderator-2@jc-nord", "Jörn Friedrichs"),
            Map.entry("team-lead-moderator@jc-nord", "Silke Carstens"),
            Map.entry("intake-adviser@jc-nord", "Hauke Lüders"),
            Map.entry("intake@jc-sued", "Ingrid Huber"),
            Map.entry("adviser@jc-sued", "Alois Mayr"),
            Map.entry("moderator@jc-sued", "Marlene Wagner"),
            Map.entry("device-desk@jc-sued", "Dominik Fuchs"),
            Map.entry("employer-service@jc-sued", "Eva Schmid"),
            Map.entry("equal-opportunity@jc-sued", "Gabriele Bauer"),
            Map.entry("team-lead@jc-sued", "Theresa Vogl"),
            Map.entry("analyst@jc-sued", "Andreas Hofmann"),
            Map.entry("privacy-officer@jc-sued", "Petra Groß"),
            Map.entry("operations@jc-sued", "Otto Kellner"),
            Map.entry("adviser-2@jc-sued", "Barbara Stöckl"),
            Map.entry("moderator-2@jc-sued", "Josef Zimmermann"),
            Map.entry("team-lead-moderator@jc-sued", "Sabine Lechner"),
            Map.entry("intake-adviser@jc-sued", "Hannes Böhm"));

    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    /** Everybody, by organisation, and in each organisation the person with a single role before the others. */
    public static Stream<Staff> all() {
        return ORGANISATIONS.stream()
                .flatMap(organisation -> Stream.concat(ROLES.stream(), ROLES_OF_FURTHER_ACCOUNTS.keySet().stream())
                        .map(account -> new Staff(account, organisation)));
    }

    /** @param clientId a value of {@link #clientId()} */
    static Staff of(String clientId) {
        String[] parts = clientId.split("@", 2);
        return new Staff(parts[0], parts[1]);
    }

    /** The values of the claim {@code roles}. */
    public List<String> roles() {
        return ROLES_OF_FURTHER_ACCOUNTS.getOrDefault(account, List.of(account));
    }

    /** The name that colleagues see; the client id for an account that the issuer does not know. */
    public String name() {
        return NAMES.getOrDefault(clientId(), clientId());
    }

    public String clientId() {
        return account + "@" + organisation;
    }

    /** The UUID v5 of the client id, which is the same in every installation. */
    public UUID id() {
        return IDS.generate(clientId());
    }
}
