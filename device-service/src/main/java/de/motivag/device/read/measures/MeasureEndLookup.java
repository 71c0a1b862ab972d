package de.motivag.device.read.measures;

import de.motivag.device.write.device.MeasureEnd;
import de.motivag.events.Id;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.Lookup;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class MeasureEndLookup implements Lookup<MeasureEnd> {
    private final JdbcClient database;

    MeasureEndLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<MeasureEnd> type() {
        return MeasureEnd.class;
    }

    /** @param referral referral of the current organisation */
    @Override
    public MeasureEnd find(Id referral) {
        return database.sql("""
                        with known as (
                            select participation, entered_on, ended_on from measure_replica
                            where organisation = current_setting('motivag.organisation') and referral = :referral
                            union all
                            select null, null, withdrawn_on from withdrawal_replica
                            where organisation = current_setting('motivag.organisation') and referral = :referral
                        )
                        select participation, ended_on from known ended
                        where ended_on is not null and not exists (
                            select from known later where later.ended_on is null and later.entered_on >= ended.ended_on)
                        order by ended_on desc, participation nulls last limit 1""")
                .param("referral", referral.value())
                .query((row, _) -> {
                    var participation = row.getObject(1, UUID.class);
                    return new MeasureEnd(
                            participation == null ? null : new ParticipationId(participation),
                            row.getObject(2, LocalDate.class));
                })
                .optional()
                .orElse(MeasureEnd.NONE);
    }
}
