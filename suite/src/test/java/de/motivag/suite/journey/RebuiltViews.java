package de.motivag.suite.journey;

import de.motivag.infrastructure.Database;
import de.motivag.infrastructure.TableShape;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.ViewRebuild;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rebuilds every view of every service, and compares it with its former rows and definition. */
public final class RebuiltViews {
    private RebuiltViews() {}

    /** The tables that differ. */
    public static List<String> different(Suite suite) {
        var different = new ArrayList<String>();
        for (var service : Service.values()) {
            var context = suite.context(service);
            var database = suite.postgres().database(service.toString());
            for (var projection : context.getBean(Projections.class).all()) {
                var live = rows(projection, database);
                try (var run =
                        context.getBean(ViewRebuild.class).begin(projection).orElseThrow()) {
                    run.carryOut();
                }
                var rebuilt = rows(projection, database);
                for (int i = 0; i < live.size(); i++) {
                    if (!live.get(i).equals(rebuilt.get(i))) {
                        different.add(service + "." + projection.tables().get(i));
                    }
                }
            }
        }
        return different;
    }

    /** The tables of views that contain no rows to compare. */
    public static List<String> empty(Suite suite) {
        var empty = new ArrayList<String>();
        for (var service : Service.values()) {
            var database = asOwner(suite.postgres().database(service.toString()));
            for (var projection :
                    suite.context(service).getBean(Projections.class).all()) {
                projection.tables().stream()
                        .filter(table -> database.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single()
                                == 0)
                        .forEach(table -> empty.add(service + "." + table));
            }
        }
        return empty;
    }

    private static List<List<String>> rows(Projection<?> projection, Database database) {
        return projection.tables().stream()
                .map(table -> Stream.concat(shape(table, database).stream(), rows(table, database).stream())
                        .toList())
                .toList();
    }

    private static List<String> rows(String table, Database database) {
        return asOwner(database)
                .sql("select t::text from %s t order by 1".formatted(table))
                .query(String.class)
                .list();
    }

    private static List<String> shape(String table, Database database) {
        try (var owner = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            return TableShape.of(owner, "public." + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcClient asOwner(Database database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    }
}
