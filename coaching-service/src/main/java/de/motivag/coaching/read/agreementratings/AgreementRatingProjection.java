package de.motivag.coaching.read.agreementratings;

import de.motivag.events.StaffId;
import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRated;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRatingEventRetracted;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes one row per rating of an agreement. */
@Component
final class AgreementRatingProjection implements Projection<AgreementRatingEvent> {
    private final JsonMapper json;

    AgreementRatingProjection(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String view() {
        return "agreement-ratings";
    }

    @Override
    public List<String> tables() {
        return List.of("agreement_rating");
    }

    @Override
    public Class<AgreementRatingEvent> events() {
        return AgreementRatingEvent.class;
    }

    @Override
    public void on(AgreementRatingEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case AgreementRated e -> rated(e, metadata, database);
            case AgreementRatingEventRetracted e ->
                database.sql("""
                                delete from agreement_rating where organisation = :organisation
                                and participation_id = :participation and recorded_by = :event""")
                        .param("organisation", metadata.organisation().value())
                        .param("participation", e.placement().participation().value())
                        .param("event", e.event().value())
                        .update();
        }
    }

    private void rated(AgreementRated e, EventMetadata metadata, JdbcClient database) {
        StaffId rater = e.rater().orNull();
        database.sql("""
                        insert into agreement_rating (participation_id, point, organisation, rubric_version, items,
                            rated_on, rater, recorded_by, version)
                        values (:participation, :point, :organisation, :rubricVersion, :items::jsonb, :ratedOn, :rater,
                            :event, :version)
                        on conflict (participation_id, point) do nothing""")
                .param("participation", e.placement().participation().value())
                .param("point", e.point().name())
                .param("organisation", metadata.organisation().value())
                .param("rubricVersion", e.rubricVersion())
                .param("items", json.writeValueAsString(e.items()))
                .param("ratedOn", e.ratedOn())
                .param("rater", rater == null ? null : rater.value())
                .param("event", metadata.id())
                .param("version", metadata.sequence() + 1)
                .update();
    }
}
