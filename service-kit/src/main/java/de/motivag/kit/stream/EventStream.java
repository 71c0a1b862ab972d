package de.motivag.kit.stream;

import static java.util.stream.Collectors.joining;

import de.motivag.events.OrganisationId;
import de.motivag.kit.eventstore.StoredEvents;
import de.motivag.kit.wall.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Writes the events of one organisation as CloudEvents 1.0 in structured mode, one a line, with the same attributes and
 * the same bytes of data as on the topic.
 *
 * <p>Reads slice by slice, each in a short transaction: a slow reader holds neither a connection nor more than one slice.
 */
final class EventStream {
    /** Numbers, not events: whatever is asked for, a slice is read in milliseconds, and has a few megabytes. */
    private static final int WINDOW = 5_000;

    private final JdbcOperations database;
    private final Transactions transactions;
    private final CloudEventLines lines;

    EventStream(JdbcOperations database, StoredEvents events, Transactions transactions, String service) {
        this.database = database;
        this.transactions = transactions;
        this.lines = new CloudEventLines(events, service);
    }

    /** @param reached the number up to which everything that was asked for has been read */
    record Slice(FastByteArrayOutputStream lines, long reached) {}

    Slice next(Asked asked, OrganisationId organisation, long after, long horizon) {
        var end = Math.min(horizon, after + WINDOW);
        var query = query(asked, organisation, after, end);
        var out = transactions.within(
                organisation,
                () -> database.execute(
                        (ConnectionCallback<FastByteArrayOutputStream>) connection -> copy(connection, query)));
        return new Slice(out, end);
    }

    /** Nothing in it is the caller's text: numbers, instants, known wire names, and an organisation that has no quotes. */
    private static String query(Asked asked, OrganisationId organisation, long after, long end) {
        var filter =
                "organisation = '%s' and position > %d and position <= %d".formatted(organisation.value(), after, end);
        if (!asked.types().isEmpty()) {
            filter += asked.types().stream().collect(joining("', '", " and type in ('", "')"));
        }
        if (asked.from() != null) {
            filter += " and recorded_at::timestamptz >= '%s'".formatted(asked.from());
        }
        if (asked.before() != null) {
            filter += " and recorded_at::timestamptz < '%s'".formatted(asked.before());
        }
        return """
                copy (select %s from domain_event where %s order by domain_event.position)
                to stdout (format binary)""".formatted(CloudEventLines.COLUMNS, filter);
    }

    /** A result set would make a text of every column: three times the time. */
    private FastByteArrayOutputStream copy(Connection connection, String query) throws SQLException {
        var out = new FastByteArrayOutputStream(1 << 20);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query);
        try {
            var row = new CopiedRow(CloudEventLines.COUNT);
            for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                if (row.read(message)) {
                    lines.write(row, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // To its end, which is near: one that is cancelled leaves its answer to whoever has the connection next.
            while (copy.isActive() && copy.readFromCopy() != null) {}
        }
        return out;
    }
}
