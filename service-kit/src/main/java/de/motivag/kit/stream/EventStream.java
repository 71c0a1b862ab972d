package de.motivag.kit.stream;

import static java.util.stream.Collectors.joining;

import de.motivag.events.OrganisationId;
import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Writes the events of one organisation as CloudEvents 1.0 in structured mode, one per line. Attributes and data bytes
 * are the same as on the topic.
 *
 * <p>Reads slice by slice, each in a short transaction, so a slow reader holds neither a connection nor more than one
 * slice.
 */
final class EventStream {
    /**
     * A range of numbers, not of events. With any filter, a slice is read in milliseconds and has a few megabytes at
     * most.
     */
    private static final int WINDOW = 5_000;

    private final JdbcOperations database;
    private final TenantTransactions transactions;
    private final CloudEventLines lines;

    EventStream(JdbcOperations database, EventMessages events, TenantTransactions transactions, String service) {
        this.database = database;
        this.transactions = transactions;
        this.lines = new CloudEventLines(events, service);
    }

    /** @param reached number up to which all requested events have been read */
    record Slice(FastByteArrayOutputStream lines, long reached) {}

    Slice next(StreamQuery request, OrganisationId organisation, long after, long horizon) {
        var end = Math.min(horizon, after + WINDOW);
        var query = query(request, organisation, after, end);
        var out = transactions.within(
                organisation,
                () -> database.execute(
                        (ConnectionCallback<FastByteArrayOutputStream>) connection -> copy(connection, query)));
        return new Slice(out, end);
    }

    /**
     * Builds the query. It contains no text of the caller: only numbers, instants, known wire names and an organisation
     * without quotes.
     */
    private static String query(StreamQuery request, OrganisationId organisation, long after, long end) {
        var filter =
                "organisation = '%s' and position > %d and position <= %d".formatted(organisation.value(), after, end);
        if (!request.types().isEmpty()) {
            filter += request.types().stream().collect(joining("', '", " and type in ('", "')"));
        }
        if (request.from() != null) {
            filter += " and recorded_at::timestamptz >= '%s'".formatted(request.from());
        }
        if (request.before() != null) {
            filter += " and recorded_at::timestamptz < '%s'".formatted(request.before());
        }
        return """
                copy (select %s from domain_event where %s order by domain_event.position)
                to stdout (format binary)""".formatted(CloudEventLines.COLUMNS, filter);
    }

    /**
     * Copies the rows in binary form. A result set would convert every column to text and take three times as long.
     */
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
            // Reads to the end, which is near. A cancelled copy would leave its response to the next user of the
            // connection.
            while (copy.isActive() && copy.readFromCopy() != null) {}
        }
        return out;
    }
}
