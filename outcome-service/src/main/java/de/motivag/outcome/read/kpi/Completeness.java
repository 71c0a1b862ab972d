package de.motivag.outcome.read.kpi;

import de.motivag.events.OrganisationId;
import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.Topics;
import de.motivag.kit.web.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks whether all events recorded up to a moment have become facts. Every relay must have reported, on every
 * partition, that it has published everything up to a later moment. Those reports must have been read, and no event may
 * be parked.
 */
@Component
class Completeness {
    static final List<String> SOURCES = List.of("enrolment", "coaching", "device", "outcome");

    /** The reason why an answer may still change. */
    enum Lack {
        /** Events that a service recorded up to that moment may not have arrived. */
        NOT_PUBLISHED_UP_TO,
        /** Events are parked because of a fault. */
        PARKED
    }

    /**
     * @param text reason in the language of the response
     * @param source the service whose events are missing
     * @param upTo the moment up to which all events of the service have arrived; null if it has never reported one
     * @param events number of parked events
     * @param streams number of streams of the parked events
     */
    record Reason(
            Lack code,
            String text,
            @Nullable String source,
            @Nullable Instant upTo,
            @Nullable Long events,
            @Nullable Long streams) {}

    /**
     * @param isFinal whether the answer can no longer change
     * @param completeUpTo the moment up to which all recorded events have arrived; null until all relays have reported
     *     one
     * @param notUnderstood number of events whose types this version does not know; they count in no figure
     * @param discarded number of unreadable events that operations have discarded; they count in no figure
     * @param reasons reasons why the answer can still change; empty if it is final
     */
    record Status(
            boolean isFinal,
            @Nullable Instant completeUpTo,
            long notUnderstood,
            long discarded,
            List<Reason> reasons) {}

    private record Published(String source, @Nullable Instant upTo) {
        boolean before(Instant moment) {
            return upTo == null || upTo.isBefore(moment);
        }
    }

    private record Standing(long events, long streams) {}

    private final JdbcClient database;

    Completeness(JdbcClient database) {
        this.database = database;
    }

    /** @param locale the language of the reasons */
    Status asKnown(OrganisationId organisation, Instant known, Locale locale) {
        var reasons = new ArrayList<Reason>();
        var published = published();
        published.stream()
                .filter(service -> service.before(known))
                .map(service -> missing(service, locale))
                .forEach(reasons::add);
        var parked = standing("parked_event", organisation);
        if (parked.events() > 0) {
            reasons.add(parked(parked, locale));
        }
        var upTo = published.stream().allMatch(service -> service.upTo() != null)
                ? published.stream()
                        .map(Published::upTo)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        return new Status(
                reasons.isEmpty(),
                upTo,
                notUnderstood(organisation, known),
                standing("discarded_event", organisation).events(),
                List.copyOf(reasons));
    }

    /** The published moments by service. A partition without a row has never been read. */
    private List<Published> published() {
        return database.sql("""
                        select source, case when count(published_up_to) = :partitions then min(published_up_to) end as up_to
                        from unnest(:sources, :topics) with ordinality as service (source, topic, nth)
                        left join consumer_position as p on p.topic = service.topic and p.consumer = :consumer
                        group by source, nth order by nth""")
                .param("partitions", Topics.PARTITIONS)
                .param("sources", SOURCES.toArray(String[]::new))
                .param("topics", SOURCES.stream().map(Topics::of).toArray(String[]::new))
                .param("consumer", ConsumerKind.FACTS.label())
                .query((row, _) -> {
                    var time = row.getTimestamp("up_to");
                    return new Published(row.getString("source"), time == null ? null : time.toInstant());
                })
                .list();
    }

    private static Reason missing(Published published, Locale locale) {
        var upTo = published.upTo();
        var text = Language.of(
                        locale,
                        "Es ist noch nicht sicher, dass alle Ereignisse von %s da sind.",
                        "It is not certain yet that all events of %s are there.")
                .formatted(published.source());
        return new Reason(Lack.NOT_PUBLISHED_UP_TO, text, published.source(), upTo, null, null);
    }

    /**
     * Counts events of the organisation. Events whose headers lack an organisation are included, because they may
     * belong to any.
     */
    private Standing standing(String table, OrganisationId organisation) {
        return database.sql("""
                        select count(*), count(distinct (topic, stream)) from %s
                        where consumer = ? and coalesce(headers ->> 'ce_organisation', ?) = ?""".formatted(table))
                .params(ConsumerKind.FACTS.label(), organisation.value(), organisation.value())
                .query((row, _) -> new Standing(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static Reason parked(Standing parked, Locale locale) {
        var text = Language.of(
                        locale,
                        "%d Ereignisse von %d Vorgängen stehen wegen eines Fehlers still.",
                        "%d events of %d streams stand still because of a fault.")
                .formatted(parked.events(), parked.streams());
        return new Reason(Lack.PARKED, text, null, null, parked.events(), parked.streams());
    }

    private long notUnderstood(OrganisationId organisation, Instant known) {
        return database.sql("""
                        select count(*) from facts.event where organisation = ? and not understood and known_from <= ?""")
                .params(organisation.value(), known.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
