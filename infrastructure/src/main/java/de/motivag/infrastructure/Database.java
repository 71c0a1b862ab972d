package de.motivag.infrastructure;

/**
 * A service's database with its two roles.
 *
 * @param url JDBC URL without user and password
 * @param ownerUser owner of everything that Flyway creates; row-level security does not apply to it
 * @param user role of the application: reads and writes rows, owns nothing, creates nothing
 */
public record Database(String url, String ownerUser, String ownerPassword, String user, String password) {

    @Override
    public String toString() {
        return url + " (" + ownerUser + ", " + user + ")";
    }
}
