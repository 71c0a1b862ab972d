package de.motivag.coaching.read.participations;

import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of recommendations, their decisions and entries. */
final class RecommendationRows {
    private RecommendationRows() {}

    static void recommended(NextStepRecommended e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into recommendation (recommendation_id, organisation, participation_id, kind,
                            other_offer_id, recommended_on, recorded_by, version)
                        values (:recommendation, :organisation, :participation, :kind, :otherOffer, :recommendedOn,
                            :event, :version)
                        on conflict (participation_id, recommendation_id) do nothing""")
                .param("recommendation", e.recommendation().value())
                .param("organisation", metadata.organisation().value())
                .param("participation", e.stream().value())
                .param("kind", e.kind().name())
                .param(
                        "otherOffer",
                        e.otherOffer() == null ? null : e.otherOffer().value())
                .param("recommendedOn", e.recommendedOn())
                .param("event", metadata.id())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    static void decided(
            ParticipationEvent e,
            RecommendationId id,
            String decision,
            LocalDate decidedOn,
            EventMetadata metadata,
            JdbcClient database) {
        database.sql("""
                        update recommendation set decision = :decision, decided_on = :decidedOn, decided_by = :event
                        where organisation = :organisation and recommendation_id = :recommendation
                        and participation_id = :participation""")
                .param("decision", decision)
                .param("decidedOn", decidedOn)
                .param("event", metadata.id())
                .param("organisation", metadata.organisation().value())
                .param("recommendation", id.value())
                .param("participation", e.stream().value())
                .update();
    }

    static void followUp(FollowUpMeasureEntered e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update recommendation set entered_on = :enteredOn, entered_by = :event
                        where organisation = :organisation and recommendation_id = :recommendation
                        and participation_id = :participation""")
                .param("enteredOn", e.enteredOn())
                .param("event", metadata.id())
                .param("organisation", metadata.organisation().value())
                .param("recommendation", e.recommendation().value())
                .param("participation", e.stream().value())
                .update();
    }
}
