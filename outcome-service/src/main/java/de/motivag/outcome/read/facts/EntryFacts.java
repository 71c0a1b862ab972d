package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.Place;
import de.motivag.kit.eventstore.Recorded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measure entries (Maßnahme-Eintritte). A correction ends what was known before; it is not forgotten. */
@Configuration(proxyBeanMethods = false)
class EntryFacts {
    private final JdbcClient database;

    EntryFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    Fact<MeasureEntered> measureEntered() {
        return new Fact<>(MeasureEntered.class, (event, recorded) -> open(event.place(), event.enteredOn(), recorded));
    }

    @Bean
    Fact<MeasureEntryCorrected> measureEntryCorrected() {
        return new Fact<>(MeasureEntryCorrected.class, (event, recorded) -> {
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
                        update fact_entry set known_until = ?
                        where organisation = ? and stream = ? and sequence < ? and known_until = 'infinity'""")
                .params(
                        recorded.at().atOffset(ZoneOffset.UTC),
                        recorded.organisation().value(),
                        recorded.stream(),
                        recorded.sequence())
                .update();
    }

    private void open(Place place, LocalDate enteredOn, Recorded recorded) {
        database.sql("""
                        insert into fact_entry
                            (organisation, event_id, stream, sequence, known_from,
                             participation, participant, referral, offer, offer_version, coaching_group, entered_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
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
                .param(enteredOn)
                .update();
    }
}
