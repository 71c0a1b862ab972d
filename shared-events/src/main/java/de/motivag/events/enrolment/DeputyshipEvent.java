package de.motivag.events.enrolment;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.SealedStaffId;
import de.motivag.events.StaffId;
import de.motivag.events.common.DeputyshipId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Events of a deputyship between advisers (Vertretung). */
public sealed interface DeputyshipEvent extends Event {
    DeputyshipId deputyship();

    @Override
    default DeputyshipId stream() {
        return deputyship();
    }

    /**
     * The deputy works on the cases of the absent person as well.
     *
     * @param from first day
     * @param until last day; the deputyship ends by itself after it
     * @param sealedAbsent the absent person, readable by the services of the installation
     * @param sealedDeputy the deputy, as above
     */
    record DeputyAppointed(
            DeputyshipId deputyship,
            Internal<StaffId> absent,
            Internal<StaffId> deputy,
            LocalDate from,
            LocalDate until,
            @Nullable SealedStaffId sealedAbsent,
            @Nullable SealedStaffId sealedDeputy)
            implements DeputyshipEvent {}

    /**
     * The deputyship ends before its last day.
     *
     * @param endedOn first day without the deputy
     */
    record DeputyshipEnded(DeputyshipId deputyship, LocalDate endedOn) implements DeputyshipEvent {}
}
