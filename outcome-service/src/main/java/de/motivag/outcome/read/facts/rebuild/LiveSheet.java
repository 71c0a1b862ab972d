package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.kafka.Heard;
import de.motivag.outcome.read.facts.Facts;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** By the live facts' own writer, into tables that are finished. */
final class LiveSheet implements Sheet {
    private final List<Heard> events = new ArrayList<>();
    private final Pace pace;

    LiveSheet(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void add(Heard heard) {
        events.add(heard);
    }

    @Override
    public boolean isFull() {
        return !events.isEmpty();
    }

    @Override
    public void writeTo(Connection database) {
        if (!events.isEmpty()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(database, true));
            new Facts(client, Copy.SCHEMA, pace::rest).on(events);
            events.clear();
        }
    }
}
