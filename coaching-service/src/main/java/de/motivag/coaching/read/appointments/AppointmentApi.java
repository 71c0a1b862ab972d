package de.motivag.coaching.read.appointments;

import static de.motivag.coaching.AppointmentRule.NO_SUCH_APPOINTMENT;

import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.coaching.AppointmentEvent.CancelledBy;
import de.motivag.events.coaching.AppointmentEvent.MissReason;
import de.motivag.events.coaching.ParticipationEvent.Presence;
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
import java.time.LocalTime;
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

/** Lists the appointments of people with members of staff. */
@RestController
@Transactional(readOnly = true)
class AppointmentApi {
    /**
     * An appointment of one person with a member of staff. Times are Europe/Berlin.
     *
     * @param date planned day
     * @param minutes planned minutes
     * @param staff member of staff; null if lost with the database
     * @param videoLink address of the video conference; null if there is none, or if it was lost with the database
     * @param sequence number that rises with every change
     * @param heldOn day on which the appointment was held; null unless it was
     * @param heldMinutes minutes of the appointment that was held
     * @param missReason null unless the appointment was missed
     * @param cancelledBy null unless the appointment is cancelled
     */
    record Appointment(
            UUID appointment,
            UUID participation,
            UUID participant,
            UUID referral,
            UUID offer,
            AppointmentPurpose purpose,
            LocalDate date,
            LocalTime startsAt,
            int minutes,
            Presence presence,
            @Nullable UUID staff,
            @Nullable String videoLink,
            AppointmentState state,
            long sequence,
            @Nullable LocalDate heldOn,
            @Nullable Integer heldMinutes,
            @Nullable MissReason missReason,
            @Nullable CancelledBy cancelledBy) {}

    private record Row(
            UUID appointmentId,
            UUID participationId,
            UUID participantId,
            UUID referralId,
            UUID offerId,
            AppointmentPurpose purpose,
            LocalDate plannedOn,
            LocalTime startsAt,
            int minutes,
            Presence presence,
            @Nullable UUID staffId,
            @Nullable String videoLink,
            AppointmentState state,
            @Nullable LocalDate heldOn,
            @Nullable Integer heldMinutes,
            @Nullable MissReason missReason,
            @Nullable CancelledBy cancelledBy,
            long version) {
        private Appointment appointment() {
            return new Appointment(
                    appointmentId,
                    participationId,
                    participantId,
                    referralId,
                    offerId,
                    purpose,
                    plannedOn,
                    startsAt,
                    minutes,
                    presence,
                    staffId,
                    videoLink,
                    state,
                    version - 1,
                    heldOn,
                    heldMinutes,
                    missReason,
                    cancelledBy);
        }
    }

    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/appointments",
            "from appointment a where organisation = :organisation",
            "staff_id = any(:staff::uuid[])",
            "member",
            List.of(AppointmentWorklist.values()));

    private final JdbcClient database;
    private final Worklists worklists;

    AppointmentApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists appointmentWorklists() {
        return LIST;
    }

    /** Shows an appointment. */
    @GetMapping("/appointments/{appointment}")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    ResponseEntity<Appointment> appointment(@PathVariable UUID appointment) {
        var found = database.sql("select * " + LIST.rows() + " and appointment_id = :appointment")
                .params(worklists.parameters())
                .param("appointment", appointment)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_APPOINTMENT));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found.appointment());
    }

    /**
     * Lists appointments by their planned day and time. An appointment must match every filter that is given.
     *
     * @param mine whether only the caller's own appointments are listed
     * @param member appointments of this member of staff
     * @param from earliest planned day
     * @param to latest planned day
     */
    @GetMapping("/appointments")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    Page<Appointment> appointments(
            @RequestParam @Nullable AppointmentWorklist worklist,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable UUID member,
            @RequestParam @Nullable UUID participation,
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable AppointmentState state,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database
                .sql("select * " + worklists.rows(LIST, worklist, mine) + """
                         and (:member::uuid is null or staff_id = :member)
                        and (:participation::uuid is null or participation_id = :participation)
                        and (:participant::uuid is null or participant_id = :participant)
                        and (:state::text is null or state = :state)
                        and (:from::date is null or planned_on >= :from)
                        and (:to::date is null or planned_on <= :to)
                        and (:day::date is null or (planned_on, starts_at, appointment_id)
                            > (:day::date, :start::time, :appointment::uuid))
                        order by planned_on, starts_at, appointment_id limit :limit""")
                .params(worklists.parameters())
                .param("member", member)
                .param("participation", participation)
                .param("participant", participant)
                .param("state", state == null ? null : state.name())
                .param("from", from)
                .param("to", to)
                .param("day", after == null ? null : after.day(0))
                .param("start", after == null ? null : after.text(1))
                .param("appointment", after == null ? null : after.id(2))
                .param("limit", limit + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::appointment)
                .toList();
        return Page.of(found, limit, row -> Cursor.behind(row.date(), row.startsAt(), row.appointment()));
    }
}
