package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.Place;
import de.motivag.kit.eventstore.Recorded;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measure ends (Austritte), completed or early. A correction ends what was known before; it is not forgotten. */
@Configuration(proxyBeanMethods = false)
class EndFacts {
    private final JdbcClient database;

    EndFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    Fact<MeasureEnded> measureEnded() {
        return new Fact<>(
                MeasureEnded.class,
                (event, recorded) ->
                        open(event.place(), new End(event.endedOn(), event.kind(), event.reason()), recorded));
    }

    @Bean
    Fact<MeasureEndCorrected> measureEndCorrected() {
        return new Fact<>(MeasureEndCorrected.class, (event, recorded) -> {
            close(recorded);
            var after = event.after();
            if (after != null) {
                open(event.place(), after, recorded);
            }
        });
    }

    /** Only what is older than the correction: repeated later, it must not close what came after it. */
    private void close(Recorded recorded) {
        database.sql("""
                        update fact_end set known_until = ?
                        where organisation = ? and stream = ? and sequence < ? and known_until = 'infinity'""")
                .params(
                        recorded.at().atOffset(ZoneOffset.UTC),
                        recorded.organisation().value(),
                        recorded.stream(),
                        recorded.sequence())
                .update();
    }

    private void open(Place place, End end, Recorded recorded) {
        var reason = end.reason();
        database.sql("""
                        insert into fact_end
                            (organisation, event_id, stream, sequence, known_from, participation, participant, referral,
                             offer, offer_version, coaching_group, ended_on, kind, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
                .param(recorded.organisation().value())
                .param(recorded.id())
                .param(recorded.stream())
                .param(recorded.sequence())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(place.participation().value())
                .param(place.participant().value())
                .param(place.referral().value())
                .param(place.offer().value())
                .param(place.offerVersion())
                .param(place.group() == null ? null : place.group().value())
                .param(end.endedOn())
                .param(end.kind().name())
                .param(reason == null ? null : reason.name())
                .update();
    }
}
