package de.motivag.kit.history;

import de.motivag.events.OrganisationId;
import de.motivag.events.StaffId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.AccessReason;
import de.motivag.kit.security.Caller;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The events of this service about one person, in the order of recording. No view stores their confidential values: they
 * are decrypted for each reader, and every reading is logged with its reason.
 */
public final class ParticipantHistory {
    /**
     * @param id the event's id, by which it can be retracted
     * @param type wire name
     * @param recordedBy member of staff whose command recorded it; null for a reaction or a sweep
     * @param data the event's properties, including confidential ones, excluding erased ones
     */
    public record Recorded(
            UUID id,
            String type,
            UUID stream,
            Instant recordedAt,
            @Nullable UUID recordedBy,
            JsonNode data) {
        /** Omits the data, which may be confidential. */
        @Override
        public String toString() {
            return type + " " + id;
        }
    }

    private record Row(long position, Recorded event) {}

    private final JdbcClient database;
    private final EventMessages events;
    private final TenantTransactions transactions;
    private final AccessLog log;

    ParticipantHistory(JdbcClient database, EventMessages events, TenantTransactions transactions, AccessLog log) {
        this.database = database;
        this.events = events;
        this.transactions = transactions;
        this.log = log;
    }

    /** @throws RuleViolated if this service has no event about such a person */
    public Page<Recorded> read(
            UUID participant, HistoryRoles shown, AccessReason reason, @Nullable Cursor after, int limit) {
        var caller = Caller.current();
        // The access log uses its own transaction. Nested in this one, a request would need two connections at a time.
        var found = transactions.within(caller.organisation(), () -> {
            requireRecorded(participant, caller.organisation());
            return rows(participant, caller, shown, after == null ? 0 : after.number(0), limit + 1);
        });
        if (!found.isEmpty()) {
            log.opened(List.of(participant), reason.name());
        }
        return Page.of(found, limit, row -> Cursor.behind(row.position())).map(Row::event);
    }

    private void requireRecorded(UUID participant, OrganisationId organisation) {
        var exists = database.sql("""
                        select exists (select from domain_event where organisation = ? and participant = ?)""")
                .params(organisation.value(), participant)
                .query(Boolean.class)
                .single();
        if (!exists) {
            throw new RuleViolated(HistoryRule.NOTHING_RECORDED);
        }
    }

    private List<Row> rows(UUID participant, Caller caller, HistoryRoles shown, long after, int most) {
        return database.sql("""
                        select position, id, type, stream, revision, recorded_at, payload,
                            case when convert_from(metadata, 'UTF8')::json ->> 'role' <> 'system'
                                then convert_from(metadata, 'UTF8')::json ->> 'actor' end as actor
                        from domain_event where organisation = ? and participant = ? and position > ?
                        and (type = any (?)
                            or type = any (?) and convert_from(metadata, 'UTF8')::json ->> 'actor' = ?)
                        order by position limit ?""")
                .param(caller.organisation().value())
                .param(participant)
                .param(after)
                .param(shown.typesFor(caller.roles()).toArray(String[]::new))
                .param(shown.ownTypes().toArray(String[]::new))
                .param(caller.staff())
                .param(most)
                .query((row, _) -> row(row, caller.organisation()))
                .list();
    }

    private Row row(ResultSet row, OrganisationId organisation) throws SQLException {
        var type = row.getString("type");
        var actor = row.getString("actor");
        var stream = UUID.fromString(row.getString("stream"));
        var event = events.opened(organisation, stream, type, row.getInt("revision"), row.getBytes("payload"));
        var recorded = new Recorded(
                UUID.fromString(row.getString("id")),
                type,
                stream,
                Instant.parse(row.getString("recorded_at")),
                actor == null ? null : StaffId.ofSubject(actor).value(),
                events.readable(event));
        return new Row(row.getLong("position"), recorded);
    }
}
