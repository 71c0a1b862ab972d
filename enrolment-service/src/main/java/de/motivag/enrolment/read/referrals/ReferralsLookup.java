package de.motivag.enrolment.read.referrals;

import de.motivag.enrolment.write.participant.ReferralsOf;
import de.motivag.events.Id;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Lookup;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the referrals of a person. The state of each referral is decided on its stream. */
@Component
final class ReferralsLookup implements Lookup<ReferralsOf> {
    private final JdbcClient database;

    ReferralsLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ReferralsOf> type() {
        return ReferralsOf.class;
    }

    @Override
    public ReferralsOf find(Id participant) {
        return new ReferralsOf(database.sql("select referral from referral where participant = ? order by referral")
                .param(participant.value())
                .query((row, _) -> new ReferralId(row.getObject(1, UUID.class)))
                .list());
    }
}
