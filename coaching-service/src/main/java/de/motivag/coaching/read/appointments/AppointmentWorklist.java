package de.motivag.coaching.read.appointments;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.MODERATOR;

import de.motivag.kit.worklists.Worklist;

/** The worklists of appointments. Nothing can be recorded about a person whose data were erased. */
enum AppointmentWorklist implements Worklist {
    APPOINTMENT_TODAY("planned_on = :today"),
    /** The appointment has begun, and its outcome is missing. */
    APPOINTMENT_NOT_RECORDED("planned_on + starts_at <= :now");

    private static final String NOT_ERASED = """
            not exists (select from vault_key k where k.organisation = a.organisation
              and k.subject = a.participant_id::text and k.wrapped is null)""";

    private final String condition;

    AppointmentWorklist(String condition) {
        this.condition = condition;
    }

    @Override
    public Definition definition() {
        return Worklist.where("state = 'BOOKED' and " + condition + " and " + NOT_ERASED)
                .ownRoles(MODERATOR, ADVISER);
    }
}
