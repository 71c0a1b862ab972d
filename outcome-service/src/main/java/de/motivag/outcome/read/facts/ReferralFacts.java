package de.motivag.outcome.read.facts;

import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.kit.eventstore.Recorded;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was referred to which offer, by which team. */
@Configuration(proxyBeanMethods = false)
class ReferralFacts {
    private final JdbcClient database;

    ReferralFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    Fact<ReferralOpened> referralOpened() {
        return new Fact<>(ReferralOpened.class, this::write);
    }

    private void write(ReferralOpened event, Recorded recorded) {
        database.sql("""
                        insert into fact_referral
                            (organisation, event_id, stream, sequence, known_from,
                             participant, referral, offer, offer_version, team, applied_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
                .param(recorded.organisation().value())
                .param(recorded.id())
                .param(recorded.stream())
                .param(recorded.sequence())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(event.participant().value())
                .param(event.referral().value())
                .param(event.offer().value())
                .param(event.offerVersion())
                .param(event.team() == null ? null : event.team().value())
                .param(event.appliedOn())
                .update();
    }
}
