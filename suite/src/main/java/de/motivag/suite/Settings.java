package de.motivag.suite;

import de.motivag.infrastructure.Database;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of the issuer, the services and the staff desk. */
final class Settings {
    private static final String AUDIENCE = "motivag";

    private Settings() {}

    static Map<String, Object> ofIssuer(Options options) {
        return completed(
                options,
                Map.of(
                        "PORT",
                        options.issuerPort(),
                        "MOTIVAG_ISSUER_KEY",
                        options.keys().resolve("issuer.json"),
                        "MOTIVAG_DESK",
                        options.desk(),
                        "MOTIVAG_FRONT_ENDS",
                        String.join(",", options.originsOfPages())));
    }

    static Map<String, Object> of(Service service, Options options, Database database, String kafka) {
        return completed(
                options,
                Map.of(
                        "PORT", options.port(service),
                        "MOTIVAG_DB_URL", database.url(),
                        "MOTIVAG_DB_USER", database.user(),
                        "MOTIVAG_DB_PASSWORD", database.password(),
                        "MOTIVAG_DB_OWNER", database.ownerUser(),
                        "MOTIVAG_DB_OWNER_PASSWORD", database.ownerPassword(),
                        "MOTIVAG_KAFKA", kafka,
                        "MOTIVAG_MASTER_KEY", options.keys().resolve(service + ".key"),
                        "MOTIVAG_STAFF_KEY", options.keys().resolve("staff.key")));
    }

    static Map<String, Object> ofDesk(Options options, Database database) {
        var own = new LinkedHashMap<String, Object>(Map.of(
                "PORT", options.deskPort(),
                "MOTIVAG_DB_URL", database.url(),
                "MOTIVAG_DB_USER", database.user(),
                "MOTIVAG_DB_PASSWORD", database.password(),
                "MOTIVAG_DB_OWNER", database.ownerUser(),
                "MOTIVAG_DB_OWNER_PASSWORD", database.ownerPassword(),
                "MOTIVAG_DESK_SECRET", Staff.SECRET));
        for (var service : Service.values()) {
            own.put("MOTIVAG_" + service.name() + "_URL", "http://localhost:" + options.port(service));
        }
        return completed(options, own);
    }

    private static Map<String, Object> completed(Options options, Map<String, Object> own) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("MOTIVAG_FRONT_ENDS", String.join(",", options.frontEnds()));
        settings.putAll(own);
        settings.put("MOTIVAG_ISSUER", options.issuer());
        settings.put("MOTIVAG_AUDIENCE", AUDIENCE);
        settings.put("MOTIVAG_RECOVERY", String.join(",", options.recovery()));
        settings.put("MOTIVAG_DISKS", options.data());
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        // Ten for each of five databases would take processor time from the start. More are opened when needed.
        settings.put("spring.datasource.hikari.minimum-idle", "2");
        return settings;
    }
}
