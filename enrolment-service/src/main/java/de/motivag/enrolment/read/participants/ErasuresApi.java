package de.motivag.enrolment.read.participants;

import static de.motivag.kit.security.Role.PRIVACY_OFFICER;

import de.motivag.kit.security.Allow;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklist;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists requests to erase a person's data. */
@RestController
@Transactional(readOnly = true)
class ErasuresApi {
    /** The worklists of erasures. */
    enum ErasureWorklist implements Worklist {
        /** Some service could not erase. The request can be repeated. */
        BLOCKED_ERASURES("BLOCKED", Block.TO_DO),
        /** Not every service has answered yet. */
        RUNNING_ERASURES("REQUESTED", Block.WAITING);

        private final String state;
        private final Block block;

        ErasureWorklist(String state, Block block) {
            this.state = state;
            this.block = block;
        }

        @Override
        public Definition definition() {
            return Worklist.where("state = '" + state + "'").in(block).roles(PRIVACY_OFFICER);
        }
    }

    /**
     * @param requestedOn day of the request
     * @param until day on which the last blocking retention term ends, if one blocks
     */
    record Erasure(
            UUID participant,
            ErasureView.State state,
            LocalDate requestedOn,
            @Nullable LocalDate until) {}

    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/erasures", "from erasure where organisation = :organisation", ErasureWorklist.values());

    private final JdbcClient database;
    private final Worklists worklists;

    ErasuresApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists erasureWorklists() {
        return LIST;
    }

    /**
     * The last request for each person, the earliest first.
     *
     * @param state state of the request
     */
    @GetMapping("/erasures")
    @Allow(PRIVACY_OFFICER)
    Page<Erasure> erasures(
            @RequestParam @Nullable ErasureWorklist worklist,
            @RequestParam ErasureView.@Nullable State state,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql(
                        "select participant, state, requested_on, until " + worklists.rows(LIST, worklist, false) + """
                         and (:state::text is null or state = :state)
                        and (:day::date is null or (requested_on, participant) > (:day::date, :person::uuid))
                        order by requested_on, participant limit :most""")
                .params(worklists.parameters())
                .param("state", state == null ? null : state.name())
                .param("day", after == null ? null : after.day(0))
                .param("person", after == null ? null : after.id(1))
                .param("most", limit + 1)
                .query(Erasure.class)
                .list();
        return Page.of(found, limit, row -> Cursor.behind(row.requestedOn(), row.participant()));
    }
}
