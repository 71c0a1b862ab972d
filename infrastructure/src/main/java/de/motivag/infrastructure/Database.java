package de.motivag.infrastructure;

/**
 * A service's database with its two roles.
 *
 * @param url JDBC, without user and password
 * @param ownerUser owns what Flyway creates; row-level security does not bind it
 * @param user the application's: reads and writes rows, owns nothing, creates nothing
 */
public record Database(String url, String ownerUser, String ownerPassword, String user, String password) {

    @Override
    public String toString() {
        return url + " (" + ownerUser + ", " + user + ")";
    }
}
