package de.motivag.suite.bench;

import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * A million events of past years: copies of one referral's {@value Rotation#MOST_EVENTS} events under other ids. Their
 * rows in enrolment's view and in outcome's facts and positions are copied as well. They count as published, although
 * the topics do not contain them. The encrypted values of the copies can be decrypted only in the original; the
 * benchmark does not read them.
 */
final class History {
    private final Suite suite;

    History(Suite suite) {
        this.suite = suite;
    }

    void store(long events, UUID original) throws SQLException {
        var relay = suite.context(Service.ENROLMENT)
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor("relay", StreamingEventProcessor.class)
                .orElseThrow();
        relay.shutDown();
        try (var enrolment = owner(Service.ENROLMENT);
                var outcome = owner(Service.OUTCOME)) {
            var streams = events / Rotation.MOST_EVENTS;
            execute(enrolment, EVENTS.formatted(streams), original.toString());
            execute(enrolment, VIEW, original.toString());
            execute(
                    enrolment,
                    "update reader_token set token = convert_to(regexp_replace(convert_from(token, 'UTF8'), '\"index\":\\d+',"
                            + " '\"index\":' || (select max(position) from domain_event)), 'UTF8') where processor = 'relay'");
            execute(outcome, FACTS.formatted(streams), original.toString(), original.toString());
            execute(outcome, POSITIONS.formatted(streams));
            execute(enrolment, "vacuum analyze");
            execute(outcome, "vacuum analyze");
        }
        relay.start();
    }

    long stored() throws SQLException {
        try (var enrolment = owner(Service.ENROLMENT);
                var count = enrolment.createStatement().executeQuery("select count(*) from domain_event")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static final String EVENTS = """
            with copies as materialized (select uuidv7()::text as stream from generate_series(1, %d))
            insert into domain_event
                (id, stream, sequence, entity, type, revision, recorded_at, payload, metadata, organisation)
            select uuidv7()::text, copies.stream, sequence, entity, type, revision, recorded_at,
                convert_to(replace(convert_from(payload, 'UTF8'), original.stream, copies.stream), 'UTF8'),
                metadata, organisation
            from domain_event as original cross join copies where original.stream = ?""";

    private static final String VIEW = """
            insert into referral select (jsonb_populate_record(row, jsonb_build_object('referral', stream))).*
            from referral as row cross join
                (select distinct stream from domain_event where sequence = 49
                 and not exists (select from referral where referral = stream::uuid)) as copies
            where row.referral = ?::uuid""";

    private static final String FACTS = """
            with copies as materialized (select uuidv7() as copy from generate_series(1, %d)),
            contacts as (
                insert into facts.contact select (jsonb_populate_record(row, jsonb_build_object(
                    'event_id', uuidv7(), 'subject', uuidv7(), 'stream', copy, 'referral', copy))).*
                from facts.contact as row cross join copies
                where row.referral = ?::uuid)
            insert into facts.event select (jsonb_populate_record(row, jsonb_build_object(
                'event_id', uuidv7(), 'stream', copy))).*
            from facts.event as row cross join copies
            where row.stream = ?::uuid""";

    private static final String POSITIONS = """
            insert into consumer_stream select 'facts', 'motivag.enrolment.v1', uuidv7()::text, 49, false
            from generate_series(1, %d)""";

    private Connection owner(Service service) throws SQLException {
        var database = suite.postgres().database(service.toString());
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private static void execute(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
