package de.motivag.coaching.read.calendars;

import de.motivag.events.Id;
import de.motivag.events.coaching.CalendarLinkEvent;
import de.motivag.events.coaching.CalendarLinkEvent.CalendarLinkCreated;
import de.motivag.events.coaching.CalendarLinkEvent.CalendarLinkRevoked;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row per secret address, without the secret. */
@Component
final class CalendarLinkProjection implements Projection<CalendarLinkEvent> {
    @Override
    public String view() {
        return "calendar-links";
    }

    @Override
    public List<String> tables() {
        return List.of("calendar_link");
    }

    @Override
    public Class<CalendarLinkEvent> events() {
        return CalendarLinkEvent.class;
    }

    @Override
    public void on(CalendarLinkEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case CalendarLinkCreated created -> created(created, metadata, database);
            case CalendarLinkRevoked revoked ->
                database.sql("""
                                update calendar_link set revoked_on = ?, version = ?
                                where organisation = ? and calendar_link = ?""")
                        .params(
                                metadata.recordedOn(),
                                metadata.sequence() + 1,
                                metadata.organisation().value(),
                                revoked.calendarLink().value())
                        .update();
        }
    }

    private static void created(CalendarLinkCreated created, EventMetadata metadata, JdbcClient database) {
        var moderator = created.moderator();
        var secret = created.secret().orNull();
        database.sql("""
                        insert into calendar_link (calendar_link, organisation, group_id, participation_id,
                            participant_id, moderator, secret, created_on, revoked_on, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, null, ?)""")
                .param(created.calendarLink().value())
                .param(metadata.organisation().value())
                .param(id(created.group()))
                .param(id(created.participation()))
                .param(id(created.participant()))
                .param(id(moderator == null ? null : moderator.orNull()))
                .param(secret == null ? null : secret.value())
                .param(metadata.recordedOn())
                .param(metadata.sequence() + 1)
                .update();
    }

    private static @Nullable UUID id(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
