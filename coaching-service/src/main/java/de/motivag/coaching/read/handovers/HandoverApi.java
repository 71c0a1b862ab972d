package de.motivag.coaching.read.handovers;

import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.EndKind;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.AccessReason;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The handovers for the first talk: a list, and everything that the adviser needs about one of them. */
@RestController
class HandoverApi {
    /**
     * @param adviser adviser in charge of the first talk; null before one has taken the handover
     * @param closedOn day of the first talk, or of the last attempt to reach the person
     */
    record ListedHandover(
            UUID participation,
            UUID participant,
            UUID referral,
            HandoverState state,
            LocalDate preparedOn,
            @Nullable LocalDate takenOn,
            @Nullable UUID adviser,
            @Nullable LocalDate closedOn,
            @Nullable FirstTalkResult result) {}

    /**
     * @param state null before the first talk is prepared
     * @param enteredOn measure entry
     * @param endedOn measure end; null while the person takes part
     * @param concern concern of the person in the person's own words; null if erased
     * @param remark remark of the moderator
     * @param adviser adviser in charge of the first talk; null before one has taken the handover
     * @param closedOn day of the first talk, or of the last attempt to reach the person
     * @param note outcome of the first talk
     * @param modules modules that the person has attended or that were waived
     * @param recommendations recommendations of coaches, in the order of their recording
     */
    record FirstTalk(
            UUID participation,
            UUID participant,
            UUID referral,
            UUID offer,
            @Nullable HandoverState state,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate endedOn,
            @Nullable EndKind endKind,
            @Nullable LocalDate preparedOn,
            @Nullable String concern,
            @Nullable String remark,
            @Nullable LocalDate takenOn,
            @Nullable UUID adviser,
            @Nullable LocalDate closedOn,
            @Nullable FirstTalkResult result,
            @Nullable String note,
            List<AttendedModule> modules,
            List<RecommendedStep> recommendations) {
        /** Omits the texts, which are confidential. */
        @Override
        public String toString() {
            return "first talk of " + participation;
        }
    }

    /**
     * @param number number in the offer, from 1
     * @param minutes attended minutes in all groups
     * @param completed whether the attended minutes are enough
     * @param waived whether a team lead lets it count as completed without its minutes
     */
    record AttendedModule(int number, int minutes, boolean completed, boolean waived) {}

    /**
     * @param otherOffer recommended offer, if it is another MotivAG offer
     * @param reason reason of the coach; null if erased
     * @param decision ACCEPTED or DECLINED; null before the adviser's decision
     */
    record RecommendedStep(
            UUID recommendation,
            RecommendationKind kind,
            @Nullable UUID otherOffer,
            LocalDate recommendedOn,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate decidedOn) {}

    /** The adviser who has taken the handover, otherwise the adviser of the case. */
    private static final String OWNER = """
            coalesce(adviser, (select k.adviser from adviser_replica k where k.organisation = handover.organisation
              and k.referral_id = handover.referral_id order by k.sequence desc limit 1))""";

    /** A handover of a case without an adviser belongs to every adviser, so that none is overlooked. */
    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/handovers",
            "from handover where organisation = :organisation and prepared_on is not null",
            "coalesce(" + OWNER + " = any (:staff::uuid[]), true)",
            List.of(HandoverWorklist.values()));

    private final JdbcClient database;
    private final Worklists worklists;
    private final FirstTalks firstTalks;
    private final TenantTransactions transactions;
    private final AccessLog log;

    HandoverApi(
            JdbcClient database,
            Worklists worklists,
            FirstTalks firstTalks,
            TenantTransactions transactions,
            AccessLog log) {
        this.database = database;
        this.worklists = worklists;
        this.firstTalks = firstTalks;
        this.transactions = transactions;
        this.log = log;
    }

    @Bean
    static ListWithWorklists handoverWorklists() {
        return LIST;
    }

    /**
     * Lists the handovers, the latest prepared first.
     *
     * @param mine whether only the caller's own handovers are listed: those that the caller has taken, those that nobody
     *     has taken in cases of the caller, and those in cases without an adviser
     * @param adviser handovers that this adviser has taken
     */
    @GetMapping("/handovers")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    Page<ListedHandover> handovers(
            @RequestParam @Nullable HandoverWorklist worklist,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable UUID adviser,
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = transactions.within(
                Caller.current().organisation(),
                () -> database.sql("select *" + " " + worklists.rows(LIST, worklist, mine) + """
                         and (:adviser::uuid is null or adviser = :adviser::uuid)
                        and (:participant::uuid is null or participant_id = :participant::uuid)
                        and (:day::date is null or (prepared_on, participation_id) < (:day::date, :after::uuid))
                        order by prepared_on desc, participation_id desc limit :limit""")
                        .params(worklists.parameters())
                        .param("adviser", adviser)
                        .param("participant", participant)
                        .param("day", after == null ? null : after.day(0))
                        .param("after", after == null ? null : after.id(1))
                        .param("limit", limit + 1)
                        .query((row, _) -> listed(row))
                        .list());
        return Page.of(found, limit, row -> Cursor.behind(row.preparedOn(), row.participation()));
    }

    private static ListedHandover listed(ResultSet row) throws SQLException {
        var takenOn = row.getObject("taken_on", LocalDate.class);
        var closedOn = row.getObject("closed_on", LocalDate.class);
        var result = row.getString("result");
        return new ListedHandover(
                row.getObject("participation_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                HandoverState.of(takenOn, closedOn),
                row.getObject("prepared_on", LocalDate.class),
                takenOn,
                row.getObject("adviser", UUID.class),
                closedOn,
                result == null ? null : FirstTalkResult.valueOf(result));
    }

    /**
     * Shows what a participation hands over to the adviser for the first talk: the person's concern, the attended modules
     * and the recommendations. Before the first talk is prepared, it shows the modules and recommendations.
     *
     * @param reason purpose of reading
     */
    @GetMapping("/participations/{participation}/handover")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    ResponseEntity<FirstTalk> handover(@PathVariable UUID participation, @RequestParam AccessReason reason) {
        // The access log uses its own transaction. Nesting the two would need two connections at a time.
        var found = transactions.within(Caller.current().organisation(), () -> firstTalks.of(participation));
        log.opened(List.of(found.firstTalk().participant()), reason.name());
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found.firstTalk());
    }
}
