package de.motivag.outcome.read.outcomecases;

import de.motivag.events.outcome.OutcomeCaseEvent;
import de.motivag.events.outcome.OutcomeCaseEvent.Evaluation;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseOpened;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseWithdrawn;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeEntryMoved;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeEvaluated;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeReevaluated;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeWindowSet;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeWindowWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class OutcomeCaseProjection implements Projection<OutcomeCaseEvent> {
    @Override
    public String view() {
        return "outcome-cases";
    }

    @Override
    public List<String> tables() {
        return List.of("outcome_case");
    }

    @Override
    public Class<OutcomeCaseEvent> events() {
        return OutcomeCaseEvent.class;
    }

    @Override
    public void on(OutcomeCaseEvent event, EventMetadata metadata, JdbcClient database) {
        subject(event, metadata, database);
        switch (event) {
            case OutcomeCaseOpened e -> entry(e, e.enteredOn(), metadata, database);
            case OutcomeEntryMoved e -> entry(e, e.enteredOn(), metadata, database);
            case OutcomeWindowSet e -> window(e, e.endedOn(), e.kind().name(), e.closesOn(), metadata, database);
            case OutcomeWindowWithdrawn e -> window(e, null, null, null, metadata, database);
            case OutcomeEvaluated e -> evaluation(e, e.evaluation(), metadata, database);
            case OutcomeReevaluated e -> evaluation(e, e.after(), metadata, database);
            case OutcomeCaseWithdrawn e -> {
                evaluation(e, null, metadata, database);
                switch (e.because()) {
                    case CORRECTED_ENTRY -> entry(e, null, metadata, database);
                    case CORRECTED_END, EVIDENCE -> {
                        // The entry stays, and so does the case.
                    }
                }
            }
        }
        state(event, metadata, database);
    }

    private static void subject(OutcomeCaseEvent event, EventMetadata metadata, JdbcClient database) {
        var subject = event.subject();
        database.sql("""
                        insert into outcome_case (outcome_case_id, organisation, participation_id, participant_id,
                            referral_id, offer_id, offer_version, state, version)
                        values (:case, :organisation, :participation, :participant,
                            :referral, :offer, :offerVersion, 'WITHDRAWN', :version)
                        on conflict (outcome_case_id) do update set offer_version = excluded.offer_version,
                            version = excluded.version""")
                .param("case", subject.outcomeCase().value())
                .param("organisation", metadata.organisation().value())
                .param("participation", subject.participation().value())
                .param("participant", subject.participant().value())
                .param("referral", subject.referral().value())
                .param("offer", subject.offer().value())
                .param("offerVersion", subject.offerVersion())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void entry(
            OutcomeCaseEvent e, @Nullable LocalDate enteredOn, EventMetadata metadata, JdbcClient database) {
        database.sql("update outcome_case set entered_on = ? where organisation = ? and outcome_case_id = ?")
                .param(enteredOn)
                .param(metadata.organisation().value())
                .param(e.stream().value())
                .update();
    }

    private static void window(
            OutcomeCaseEvent e,
            @Nullable LocalDate endedOn,
            @Nullable String kind,
            @Nullable LocalDate closesOn,
            EventMetadata metadata,
            JdbcClient database) {
        database.sql("""
                        update outcome_case set ended_on = ?, end_kind = ?, closes_on = ?
                        where organisation = ? and outcome_case_id = ?""")
                .param(endedOn)
                .param(kind)
                .param(closesOn)
                .param(metadata.organisation().value())
                .param(e.stream().value())
                .update();
    }

    private static void evaluation(
            OutcomeCaseEvent e, @Nullable Evaluation evaluation, EventMetadata metadata, JdbcClient database) {
        var begun = evaluation == null ? null : evaluation.begun();
        var evidence = evaluation == null ? null : evaluation.evidence();
        database.sql("""
                        update outcome_case set result = :result, begun = :begun, insured_on_the_day = :insured,
                            progress = :progress, receipt_ended = :receipt, evidence = :evidence
                        where organisation = :organisation and outcome_case_id = :case""")
                .param("result", evaluation == null ? null : evaluation.result().name())
                .param("begun", begun == null ? null : begun.name())
                .param(
                        "insured",
                        evaluation == null ? null : evaluation.insuredOnTheDay().name())
                .param(
                        "progress",
                        evaluation == null ? null : evaluation.progress().name())
                .param(
                        "receipt",
                        evaluation == null ? null : evaluation.receiptEnded().name())
                .param("evidence", evidence == null ? null : evidence.value())
                .param("organisation", metadata.organisation().value())
                .param("case", e.stream().value())
                .update();
    }

    private static void state(OutcomeCaseEvent e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update outcome_case set state = case when entered_on is null then 'WITHDRAWN'
                            when closes_on is null then 'OPEN' when result is null then 'WINDOW' else 'EVALUATED' end
                        where organisation = ? and outcome_case_id = ?""")
                .params(metadata.organisation().value(), e.stream().value())
                .update();
    }
}
