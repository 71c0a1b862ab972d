package de.motivag.coaching.read.offers;

import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferReinstated;
import de.motivag.events.coaching.OfferEvent.OfferRetired;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.coaching.OfferEvent.OfferTopic;
import de.motivag.events.common.OfferId;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return List.of("offer", "offer_module", "offer_topic");
    }

    @Override
    public Class<OfferEvent> events() {
        return OfferEvent.class;
    }

    @Override
    public void on(OfferEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case OfferDefined e -> {
                database.sql("""
                        insert into offer
                            (offer_id, organisation, offer_version, kind, title, modules, week, retired_on, version)
                        values (:offer, :organisation, :offerVersion, :kind, :title, :modules::jsonb, :week::jsonb,
                            null, :version)
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
                modules(e.offer(), e.version(), e.modules(), metadata, database);
                topics(e.offer(), e.version(), e.topics(), e.topicTitles().orNull(), metadata, database);
            }
            case OfferRevised e -> {
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
                modules(e.offer(), e.version(), e.modules(), metadata, database);
                topics(e.offer(), e.version(), e.topics(), e.topicTitles().orNull(), metadata, database);
            }
            case OfferRetired e -> retired(e.offer(), e.retiredOn(), metadata, database);
            case OfferReinstated e -> retired(e.offer(), null, metadata, database);
        }
    }

    private static void retired(OfferId offer, @Nullable LocalDate on, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update offer set retired_on = :on, version = :version
                        where organisation = :organisation and offer_id = :offer""")
                .param("on", on)
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("offer", offer.value())
                .update();
    }

    /** Keeps the modules of every version, because a participation stays in the version of its group. */
    private static void modules(
            OfferId offer, int version, List<OfferModule> modules, EventMetadata metadata, JdbcClient database) {
        for (var module : modules) {
            database.sql("""
                            insert into offer_module (offer_id, offer_version, module, organisation, required_minutes)
                            values (:offer, :offerVersion, :module, :organisation, :minutes)
                            on conflict (offer_id, offer_version, module) do nothing""")
                    .param("offer", offer.value())
                    .param("offerVersion", version)
                    .param("module", module.number())
                    .param("organisation", metadata.organisation().value())
                    .param("minutes", module.requiredMinutes())
                    .update();
        }
    }

    /** Keeps the topics of every version, for the sessions of groups planned in it. */
    private static void topics(
            OfferId offer,
            int version,
            List<OfferTopic> topics,
            @Nullable List<String> titles,
            EventMetadata metadata,
            JdbcClient database) {
        for (int position = 0; position < topics.size(); position++) {
            var topic = topics.get(position);
            database.sql("""
                            insert into offer_topic
                                (offer_id, offer_version, code, organisation, module, position, title)
                            values (:offer, :offerVersion, :code, :organisation, :module, :position, :title)
                            on conflict (offer_id, offer_version, code) do nothing""")
                    .param("offer", offer.value())
                    .param("offerVersion", version)
                    .param("code", topic.code().value())
                    .param("organisation", metadata.organisation().value())
                    .param("module", topic.module())
                    .param("position", position)
                    .param("title", titles == null ? null : titles.get(position))
                    .update();
        }
    }
}
