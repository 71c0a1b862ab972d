package de.motivag.coaching.read.offers;

import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class OfferProjection implements Projection<OfferEvent> {
    private final JsonMapper json;

    OfferProjection(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String view() {
        return "offers";
    }

    @Override
    public List<String> tables() {
        return List.of("offer");
    }

    @Override
    public Class<OfferEvent> events() {
        return OfferEvent.class;
    }

    @Override
    public void on(OfferEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case OfferDefined e ->
                database.sql("""
                        insert into offer (offer_id, organisation, offer_version, kind, title, modules, week, version)
                        values (:offer, :organisation, :offerVersion, :kind, :title, :modules::jsonb, :week::jsonb, :version)
                        on conflict (offer_id) do update set offer_version = excluded.offer_version,
                            kind = excluded.kind, title = excluded.title, modules = excluded.modules,
                            week = excluded.week, version = excluded.version""")
                        .param("offer", e.offer().value())
                        .param("organisation", metadata.organisation().value())
                        .param("offerVersion", e.version())
                        .param("kind", e.kind().name())
                        .param("title", e.title().orNull())
                        .param("modules", json.writeValueAsString(e.modules()))
                        .param("week", json.writeValueAsString(e.week()))
                        .param("version", metadata.sequence() + 1)
                        .update();
            case OfferRevised e ->
                database.sql("""
                        update offer set offer_version = :offerVersion, title = coalesce(:title, title), modules = :modules::jsonb,
                            week = :week::jsonb, version = :version
                        where organisation = :organisation and offer_id = :offer""")
                        .param("offerVersion", e.version())
                        .param("title", e.title().orNull())
                        .param("modules", json.writeValueAsString(e.modules()))
                        .param("week", json.writeValueAsString(e.week()))
                        .param("version", metadata.sequence() + 1)
                        .param("organisation", metadata.organisation().value())
                        .param("offer", e.offer().value())
                        .update();
        }
    }
}
