package de.motivag.enrolment.read.networkcontacts;

import de.motivag.events.Internal;
import de.motivag.events.enrolment.NetworkContactEvent;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDefined;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDetails;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactKind;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactRetired;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactRevised;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row per network contact. */
@Component
final class NetworkContactProjection implements Projection<NetworkContactEvent> {
    @Override
    public String view() {
        return "network_contact";
    }

    @Override
    public List<String> tables() {
        return List.of("network_contact");
    }

    @Override
    public Class<NetworkContactEvent> events() {
        return NetworkContactEvent.class;
    }

    @Override
    public void on(NetworkContactEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case NetworkContactDefined e -> store(e, e.kind(), e.details(), metadata, database);
            case NetworkContactRevised e -> store(e, e.kind(), e.details(), metadata, database);
            case NetworkContactRetired e ->
                database.sql("""
                                update network_contact set retired = true, version = ?
                                where organisation = ? and network_contact = ?""")
                        .params(
                                metadata.sequence() + 1,
                                metadata.organisation().value(),
                                e.networkContact().value())
                        .update();
        }
    }

    /** Keeps earlier details if those of the event were lost with the database. */
    private static void store(
            NetworkContactEvent event,
            NetworkContactKind kind,
            Internal<NetworkContactDetails> stored,
            EventMetadata metadata,
            JdbcClient database) {
        var details = stored.orNull();
        database.sql("""
                        insert into network_contact (network_contact, organisation, kind, name, phone, email, link, note,
                            retired, version)
                        values (:contact, :organisation, :kind, :name, :phone, :email, :link, :note, false, :version)
                        on conflict (network_contact) do update set kind = excluded.kind,
                            name = coalesce(excluded.name, network_contact.name), phone = excluded.phone,
                            email = excluded.email, link = excluded.link, note = excluded.note, retired = false,
                            version = excluded.version""")
                .param("contact", event.networkContact().value())
                .param("organisation", metadata.organisation().value())
                .param("kind", kind.name())
                .param("name", details == null ? null : details.name())
                .param("phone", details == null ? null : details.phone())
                .param("email", details == null ? null : details.email())
                .param("link", details == null ? null : details.link())
                .param("note", details == null ? null : details.note())
                .param("version", metadata.sequence() + 1)
                .update();
    }
}
