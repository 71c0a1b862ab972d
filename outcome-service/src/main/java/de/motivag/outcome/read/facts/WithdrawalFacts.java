package de.motivag.outcome.read.facts;

import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.Recorded;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which referrals were withdrawn, and when: from then on nobody is expected to be in contact. */
@Configuration(proxyBeanMethods = false)
class WithdrawalFacts {
    private final JdbcClient database;

    WithdrawalFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    Fact<ReferralWithdrawn> referralWithdrawn() {
        return new Fact<>(ReferralWithdrawn.class, this::write);
    }

    private void write(ReferralWithdrawn event, Recorded recorded) {
        database.sql("""
                        insert into fact_withdrawal
                            (organisation, event_id, stream, sequence, known_from,
                             participant, referral, offer, withdrawn_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
                .params(
                        recorded.organisation().value(),
                        recorded.id(),
                        recorded.stream(),
                        recorded.sequence(),
                        recorded.at().atOffset(ZoneOffset.UTC),
                        event.participant().value(),
                        event.referral().value(),
                        event.offer().value(),
                        event.withdrawnOn())
                .update();
    }
}
