package de.motivag.coaching.read.roadmaps;

import de.motivag.events.Event;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.GoalSet;
import de.motivag.events.coaching.RoadmapEvent.ObstacleNamed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapAgreed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapClosed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapEventRetracted;
import de.motivag.events.coaching.RoadmapEvent.RoadmapFollowedUp;
import de.motivag.events.coaching.RoadmapEvent.RoadmapReviewed;
import de.motivag.events.coaching.RoadmapEvent.StepCompleted;
import de.motivag.events.coaching.RoadmapEvent.StepMissed;
import de.motivag.events.coaching.RoadmapEvent.StepPlanned;
import de.motivag.events.coaching.RoadmapEvent.StepTaker;
import de.motivag.events.coaching.RoadmapEvent.TopicRaised;
import de.motivag.events.common.StepId;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each event that determines a step, and computes the row of the step from those that stand. The rows of
 * an erased person are deleted, because nobody can work on the steps any more.
 */
@Component
final class RoadmapProjection implements Projection<Event> {
    private record Row(
            String type,
            @Nullable StepId step,
            LocalDate day,
            @Nullable LocalDate dueOn,
            @Nullable StepTaker takenBy,
            @Nullable StaffId adviser) {}

    @Override
    public String view() {
        return "roadmaps";
    }

    @Override
    public List<String> tables() {
        return List.of("roadmap_record", "roadmap_step");
    }

    @Override
    public Class<Event> events() {
        return Event.class;
    }

    @Override
    public void on(Event event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case RoadmapEvent ofRoadmap -> on(ofRoadmap, metadata, database);
            case PersonShredded shredded -> {
                for (var table : tables()) {
                    database.sql("delete from " + table + " where organisation = ? and participant_id = ?")
                            .params(
                                    metadata.organisation().value(),
                                    shredded.participant().value())
                            .update();
                }
            }
            default -> {}
        }
    }

    private static void on(RoadmapEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case StepPlanned e ->
                record(e, new Row("PLANNED", e.step(), e.dueOn(), e.dueOn(), e.takenBy(), null), metadata, database);
            case StepMissed e ->
                record(e, new Row("MISSED", e.step(), e.missedOn(), e.newDueOn(), null, null), metadata, database);
            case StepCompleted e ->
                record(e, new Row("COMPLETED", e.step(), e.completedOn(), null, null, null), metadata, database);
            case RoadmapAgreed e ->
                record(
                        e,
                        new Row(
                                "AGREED",
                                null,
                                e.agreedOn(),
                                null,
                                null,
                                e.adviser().orNull()),
                        metadata,
                        database);
            case RoadmapClosed e ->
                record(e, new Row("CLOSED", null, e.closedOn(), null, null, null), metadata, database);
            case RoadmapEventRetracted e -> retracted(e, metadata, database);
            case TopicRaised _, GoalSet _, ObstacleNamed _, RoadmapReviewed _, RoadmapFollowedUp _ -> {}
        }
    }

    private static void record(RoadmapEvent event, Row row, EventMetadata metadata, JdbcClient database) {
        var step = row.step();
        database.sql("""
            insert into roadmap_record (event_id, organisation, participation_id, participant_id, referral_id,
                type, step_id, recorded_for, due_on, taken_by, adviser, version)
            values (:event, :organisation, :participation, :participant, :referral,
                :type, :step, :day, :dueOn, :takenBy, :adviser, :version)""")
                .param("event", metadata.id())
                .param("organisation", metadata.organisation().value())
                .param("participation", event.ref().participation().value())
                .param("participant", event.ref().participant().value())
                .param("referral", event.ref().referral().value())
                .param("type", row.type())
                .param("step", step == null ? null : step.value())
                .param("day", row.day())
                .param("dueOn", row.dueOn())
                .param("takenBy", row.takenBy() == null ? null : row.takenBy().name())
                .param("adviser", row.adviser() == null ? null : row.adviser().value())
                .param("version", metadata.sequence() + 1)
                .update();
        if (step != null) {
            compute(event, step.value(), metadata, database);
        }
    }

    private static void retracted(RoadmapEventRetracted e, EventMetadata metadata, JdbcClient database) {
        database.sql("delete from roadmap_record where organisation = ? and event_id = ? returning step_id")
                .params(metadata.organisation().value(), e.event().value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .forEach(step -> step.ifPresent(id -> compute(e, id, metadata, database)));
    }

    /** Writes the row of the step from the records that stand, or none if it is not planned. */
    private static void compute(RoadmapEvent event, UUID step, EventMetadata metadata, JdbcClient database) {
        var participation = event.ref().participation().value();
        database.sql("delete from roadmap_step where organisation = ? and participation_id = ? and step_id = ?")
                .params(metadata.organisation().value(), participation, step)
                .update();
        database.sql("""
            insert into roadmap_step (step_id, organisation, participation_id, participant_id, referral_id,
                due_on, taken_by, state, version)
            select p.step_id, p.organisation, p.participation_id, p.participant_id, p.referral_id,
                coalesce(m.due_on, p.due_on), p.taken_by,
                case when exists (select from roadmap_record c where c.organisation = p.organisation
                        and c.participation_id = p.participation_id and c.step_id = p.step_id
                        and c.type = 'COMPLETED') then 'DONE'
                    when m.event_id is not null and m.due_on is null then 'MISSED'
                    else 'OPEN' end,
                :version
            from roadmap_record p
            left join lateral (select r.event_id, r.due_on from roadmap_record r
                where r.organisation = p.organisation and r.participation_id = p.participation_id
                and r.step_id = p.step_id and r.type = 'MISSED'
                order by r.recorded_for desc, r.version desc limit 1) m on true
            where p.organisation = :organisation and p.participation_id = :participation
            and p.step_id = :step and p.type = 'PLANNED'""")
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("participation", participation)
                .param("step", step)
                .update();
    }
}
