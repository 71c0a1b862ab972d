package de.motivag.coaching.read.waitinglists;

import static de.motivag.coaching.CoachingRule.NO_SUCH_OFFER;

import de.motivag.events.common.WaitingCause;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class WaitingListApi {
    /**
     * @param position today's position on the waiting list, from 1
     * @param waitingSince day on which the person joined the list
     * @param cause reason why the person waits
     */
    record Waiting(
            int position,
            UUID participation,
            UUID participant,
            UUID referral,
            LocalDate waitingSince,
            WaitingCause cause) {}

    private record Numbered(Waiting waiting, long number) {}

    private final JdbcClient database;

    WaitingListApi(JdbcClient database) {
        this.database = database;
    }

    /** Lists the waiting persons in the order in which they joined. */
    @GetMapping("/offers/{offer}/waiting-list")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EQUAL_OPPORTUNITY})
    Page<Waiting> waiting(
            @PathVariable UUID offer,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        if (!offerExists(offer)) {
            throw new RuleViolated(NO_SUCH_OFFER);
        }
        var found = database.sql("""
                        select * from (select w.*, row_number() over (order by version) as position
                            from waiting w where organisation = :organisation and offer_id = :offer) line
                        where version > :after order by version limit :limit""")
                .param("organisation", Caller.current().organisation().value())
                .param("offer", offer)
                .param("after", after == null ? 0 : after.number(0))
                .param("limit", limit + 1)
                .query((row, _) -> new Numbered(
                        new Waiting(
                                row.getInt("position"),
                                row.getObject("participation_id", UUID.class),
                                row.getObject("participant_id", UUID.class),
                                row.getObject("referral_id", UUID.class),
                                row.getObject("waiting_since", LocalDate.class),
                                WaitingCause.valueOf(row.getString("cause"))),
                        row.getLong("version")))
                .list();
        return Page.of(found, limit, numbered -> Cursor.behind(numbered.number()))
                .map(Numbered::waiting);
    }

    private boolean offerExists(UUID offer) {
        return database.sql("select exists (select from offer where organisation = ? and offer_id = ?)")
                .params(Caller.current().organisation().value(), offer)
                .query(Boolean.class)
                .single();
    }
}
