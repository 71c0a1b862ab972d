package de.motivag.coaching.read.aftercares;

import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;

import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareEndReason;
import de.motivag.events.common.EndKind;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the aftercare of participations whose measure has ended, and of those to whom it was offered before. */
@RestController
@Transactional(readOnly = true)
class AftercareApi {
    /**
     * The aftercare of one participation.
     *
     * @param group group of the person's last seat
     * @param measureEndedOn measure end; null if the measure has not ended
     * @param endKind completed or early; null if the measure has not ended
     * @param answeredOn day of the last answer
     * @param endedOn last day of the aftercare; null until it has ended
     * @param endReason reason of the end of the aftercare
     * @param contacts number of contacts that reached the person: held appointments and talks
     * @param lastContactOn day of the last one
     */
    record Aftercare(
            UUID participation,
            UUID participant,
            UUID referral,
            UUID offer,
            @Nullable UUID group,
            AftercareState state,
            @Nullable LocalDate measureEndedOn,
            @Nullable EndKind endKind,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate endedOn,
            @Nullable AftercareEndReason endReason,
            int contacts,
            @Nullable LocalDate lastContactOn) {}

    /**
     * One aftercare with the events that can be retracted.
     *
     * @param offeredBy event of the offer; null unless it was offered
     * @param answeredBy event of the last answer
     * @param endedBy event of the end
     */
    record AftercareWithContacts(
            Aftercare aftercare,
            @Nullable UUID offeredBy,
            @Nullable UUID answeredBy,
            @Nullable UUID endedBy,
            List<LoggedContact> contacts) {}

    /**
     * A contact without an appointment, or the attempt.
     *
     * @param event event that logged it, for its correction and retraction
     */
    record LoggedContact(UUID event, AftercareChannel channel, boolean reached, int minutes, LocalDate heldOn) {}

    private record Row(
            UUID participationId,
            UUID participantId,
            UUID referralId,
            UUID offerId,
            @Nullable UUID groupId,
            AftercareState state,
            @Nullable LocalDate measureEndedOn,
            @Nullable EndKind endKind,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate endedOn,
            @Nullable AftercareEndReason endReason,
            int contacts,
            @Nullable LocalDate lastContactOn,
            @Nullable UUID offeredBy,
            @Nullable UUID answeredBy,
            @Nullable UUID endedBy,
            long version) {
        private Aftercare aftercare() {
            return new Aftercare(
                    participationId,
                    participantId,
                    referralId,
                    offerId,
                    groupId,
                    state,
                    measureEndedOn,
                    endKind,
                    offeredOn,
                    answeredOn,
                    endedOn,
                    endReason,
                    contacts,
                    lastContactOn);
        }
    }

    /** The contacts that reached the person {@code p}. */
    private static final String REACHED = """
            from (
                select held_on from aftercare_contact l where l.organisation = p.organisation
                and l.participation_id = p.participation_id and l.reached and l.channel <> 'MAIL'
                union all
                select held_on from appointment t where t.organisation = p.organisation
                and t.participation_id = p.participation_id and t.purpose = 'AFTERCARE' and t.state = 'HELD') held""";

    /** The contacts are columns and not joined, so that they are not read to count rows. */
    private static final String ROWS = """
            from (
              select p.organisation, p.participation_id, p.participant_id, p.referral_id, p.offer_id, p.group_id,
                p.ended_on as measure_ended_on, p.end_kind, c.offered_on, w.answered_on, c.ended_on, c.end_reason,
                c.offered_by, w.event_id as answered_by, c.ended_by, coalesce(c.version, 0) as version,
                case when c.offered_on is null then 'NOT_OFFERED' when c.ended_on is not null then 'ENDED'
                  else coalesce(w.answer, 'OFFERED') end as state,
                (select count(*)::integer %1$s) as contacts, (select max(held_on) %1$s) as last_contact_on
              from participation p
              left join aftercare c on c.organisation = p.organisation and c.participation_id = p.participation_id
              left join lateral (
                select * from aftercare_answer w where w.organisation = p.organisation
                and w.participation_id = p.participation_id order by w.version desc limit 1) w on true
              where p.organisation = :organisation and (p.ended_on is not null or c.offered_on is not null)) a
            where true""".formatted(REACHED);

    private static final ListWithWorklists LIST =
            new ListWithWorklists("/aftercares", ROWS, """
                group_id in (select g.group_id from coaching_group g
                  where g.organisation = :organisation and g.moderators && :staff::uuid[])""", List.of(AftercareWorklist.values()));

    private final JdbcClient database;
    private final Worklists worklists;

    AftercareApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists aftercareWorklists() {
        return LIST;
    }

    /** Shows the aftercare of a participation whose measure has ended, or to whom it was offered. */
    @GetMapping("/participations/{participation}/aftercare")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    ResponseEntity<AftercareWithContacts> aftercare(@PathVariable UUID participation) {
        var found = database.sql("select * " + ROWS + " and participation_id = :participation")
                .params(worklists.parameters())
                .param("participation", participation)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_PARTICIPATION));
        var contacts = database.sql("""
                        select event_id as event, channel, reached, minutes, held_on from aftercare_contact
                        where organisation = :organisation and participation_id = :participation
                        order by held_on, version""")
                .params(worklists.parameters())
                .param("participation", participation)
                .query(LoggedContact.class)
                .list();
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(new AftercareWithContacts(
                        found.aftercare(), found.offeredBy(), found.answeredBy(), found.endedBy(), contacts));
    }

    /**
     * Lists the aftercare of participations. A participation must match every filter that is given.
     *
     * @param mine whether only participations in groups that the caller moderates are listed
     */
    @GetMapping("/aftercares")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    Page<Aftercare> aftercares(
            @RequestParam @Nullable AftercareWorklist worklist,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable UUID group,
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable AftercareState state,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database
                .sql("select * " + worklists.rows(LIST, worklist, mine) + """
                         and (:group::uuid is null or group_id = :group)
                        and (:participant::uuid is null or participant_id = :participant)
                        and (:state::text is null or state = :state)
                        and (:after::uuid is null or participation_id > :after::uuid)
                        order by participation_id limit :limit""")
                .params(worklists.parameters())
                .param("group", group)
                .param("participant", participant)
                .param("state", state == null ? null : state.name())
                .param("after", Cursor.id(after))
                .param("limit", limit + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::aftercare)
                .toList();
        return Page.of(found, limit, row -> Cursor.behind(row.participation()));
    }
}
