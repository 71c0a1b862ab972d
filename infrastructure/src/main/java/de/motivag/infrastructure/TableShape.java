package de.motivag.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The definition of a table in PostgreSQL's catalog without its unique ids, for tests that compare tables. */
public final class TableShape {
    private static final List<String> QUERIES = List.of("""
            select row(attname, attnum, format_type(atttypid, atttypmod), attnotnull, attidentity,
                pg_get_expr(adbin, adrelid), col_description(attrelid, attnum))::text
            from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = '%s'::regclass and attnum > 0""", """
            select row(conname, contype, convalidated, pg_get_constraintdef(oid))::text
            from pg_constraint where conrelid = '%s'::regclass""", """
            select row(pg_get_indexdef(indexrelid), indisprimary, indisunique, indisvalid)::text
            from pg_index where indrelid = '%s'::regclass""", """
            select row(polname, polpermissive, polcmd, polroles::regrole[], pg_get_expr(polqual, polrelid),
                pg_get_expr(polwithcheck, polrelid))::text
            from pg_policy where polrelid = '%s'::regclass""", """
            select row(relrowsecurity, relforcerowsecurity, relowner::regrole, obj_description(oid))::text
            from pg_class where oid = '%s'::regclass""", """
            select row(grantor::regrole, grantee::regrole, privilege_type, is_grantable)::text
            from pg_class, aclexplode(relacl) where oid = '%s'::regclass""");

    private TableShape() {}

    /** Columns, constraints, indexes, policies, comments, owner and grants, each as a text. */
    public static List<String> of(Connection database, String table) throws SQLException {
        var shape = new ArrayList<String>();
        for (var query : QUERIES) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(query.formatted(table) + " order by 1")) {
                while (rows.next()) {
                    shape.add(rows.getString(1));
                }
            }
        }
        return shape;
    }
}
