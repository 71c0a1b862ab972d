package de.motivag.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;

/**
 * Creates databases with two roles each; existing ones are kept.
 *
 * @param server JDBC URL without the database name
 * @param password password of a role
 */
record Databases(String server, String superuser, String superuserPassword, UnaryOperator<String> password) {

    Database named(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        var database = new Database(
                server + name, name + "_owner", password.apply(name + "_owner"), name, password.apply(name));
        try {
            create(name, database);
            grant(name, database);
        } catch (SQLException e) {
            throw new InfrastructureException("Cannot create the database " + name + ": " + e.getMessage(), e);
        }
        return database;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, superuser, superuserPassword);
    }

    private void create(String name, Database database) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            role(statement, database.ownerUser(), database.ownerPassword());
            role(statement, database.user(), database.password());
            if (absent(statement, "pg_database where datname", name)) {
                statement.execute("create database " + name + " owner " + database.ownerUser());
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + database.user());
        }
    }

    /** Creates or updates a role. The password is set each time, because the password file is authoritative. */
    private static void role(Statement statement, String role, String password) throws SQLException {
        String verb = absent(statement, "pg_roles where rolname", role) ? "create" : "alter";
        statement.execute(verb + " role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
                + password + "'");
    }

    private static boolean absent(Statement statement, String where, String name) throws SQLException {
        try (var found = statement.executeQuery("select from " + where + " = '" + name + "'")) {
            return !found.next();
        }
    }

    /** Grants the application access to everything the owner creates later, in any schema. */
    private void grant(String name, Database database) throws SQLException {
        String defaults = "alter default privileges for role " + database.ownerUser() + " grant ";
        String to = " to " + database.user();
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            statement.execute("grant usage on schema public" + to);
            statement.execute(defaults + "usage on schemas" + to);
            statement.execute(defaults + "select, insert, update, delete on tables" + to);
            statement.execute(defaults + "usage, select on sequences" + to);
            statement.execute(defaults + "execute on functions" + to);
        }
    }
}
