package de.motivag.outcome.read.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.infrastructure.TableShape;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of facts, compared with the records. */
class FactTablesTest extends FactsTesting {
    @Test
    void a_table_has_the_columns_types_and_comments_of_its_record() {
        assertThat(rows("""
                        select attname || ' ' || format_type(atttypid, atttypmod)
                            || case when attnotnull then '' else ' null' end
                            || coalesce(': ' || col_description(attrelid, attnum), '')
                        from pg_attribute where attrelid = 'facts.attendance'::regclass and attnum > 8 order by attnum"""))
                .containsExactly(
                        "participation uuid",
                        "participant uuid",
                        "referral uuid",
                        "offer uuid",
                        "session_group uuid: differs from the person's own group if a missed session is made up for",
                        "session uuid",
                        "module integer",
                        "status text",
                        "minutes integer",
                        "presence text",
                        "on_day date");
        assertThat(rows("""
                        select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                        where attrelid = 'facts.integration'::regclass and attnum > 8 and not attnotnull
                        order by attnum""")).containsExactly("ended_on date", "weekly_hours numeric");
        assertThat(rows("select obj_description('facts.goal'::regclass)"))
                .containsExactly("Targets and baselines of an organisation, by the figure's name");
        assertThat(rows("""
                        select regexp_replace(indexdef, '.* USING ', '') from pg_indexes
                        where schemaname = 'facts' and tablename = 'loan' order by 1"""))
                .containsExactly(
                        "btree (event_id, subject)",
                        "btree (organisation, handed_out_on)",
                        "btree (organisation, participant)",
                        "btree (stream, subject) WHERE (known_until = 'infinity'::timestamp with time zone)");
    }

    @Test
    void a_copy_has_the_same_tables_as_the_live_facts() throws SQLException {
        var tables = Stream.concat(Stream.of("event"), FactTable.all().stream().map(FactTable::name))
                .toList();
        try (var owner = DriverManager.getConnection(STORE.url(), STORE.ownerUser(), STORE.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create schema facts_compared");
            FactSchema.create(owner, "facts_compared");
            FactSchema.finish(owner, "facts_compared");
            for (var table : tables) {
                assertThat(TableShape.of(owner, "facts_compared." + table).stream()
                                .map(line -> line.replace("facts_compared", "facts")))
                        .as(table)
                        .containsExactlyElementsOf(TableShape.of(owner, "facts." + table));
            }
            statement.execute("drop schema facts_compared cascade");
        }
        assertThat(rows("select tablename from pg_tables where schemaname = 'facts'"))
                .containsExactlyInAnyOrderElementsOf(tables);
    }
}
