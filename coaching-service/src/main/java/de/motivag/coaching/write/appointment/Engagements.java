package de.motivag.coaching.write.appointment;

import static de.motivag.coaching.AppointmentRule.PERSON_ENGAGED;
import static de.motivag.coaching.AppointmentRule.STAFF_ENGAGED;

import de.motivag.coaching.AppointmentRule;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.common.AppointmentId;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The booked appointments and the planned sessions of one person or one member of staff, as the views show them. Two
 * bookings at the same moment may both miss each other; the lists of both then show the two appointments.
 */
public record Engagements(List<Engagement> all) {
    public static final Engagements NONE = new Engagements(List.of());

    /** @param of id of the appointment or the session */
    public record Engagement(UUID of, LocalDateTime begins, LocalDateTime ends) {}

    /** The engagements of both sides of an appointment. */
    public static List<Stream<?>> of(ParticipantId participant, Internal<StaffId> staff) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(of(participant));
        if (staff instanceof Internal.Plain<StaffId>(var known)) {
            streams.add(of(known));
        }
        return streams;
    }

    private static Stream<Engagements> of(Id personOrStaff) {
        return new Stream<>(Engagements.class, personOrStaff);
    }

    /**
     * @param reason reason to book in spite of another engagement; null if there is none
     * @return the reason; null if neither side is engaged at that time
     * @throws RuleViolated if one is and there is no reason
     */
    public static @Nullable Confidential<String> accepted(
            AppointmentId appointment,
            Slot slot,
            ParticipantId participant,
            Internal<StaffId> staff,
            @Nullable Confidential<String> reason,
            States states) {
        var ofPerson = states.of(of(participant)).at(slot, appointment);
        var ofStaff = staff instanceof Internal.Plain<StaffId>(var known)
                ? states.of(of(known)).at(slot, appointment)
                : Optional.<Engagement>empty();
        if (reason == null) {
            ofPerson.ifPresent(engagement -> refuse(PERSON_ENGAGED, engagement));
            ofStaff.ifPresent(engagement -> refuse(STAFF_ENGAGED, engagement));
        }
        return ofPerson.or(() -> ofStaff).isPresent() ? reason : null;
    }

    private Optional<Engagement> at(Slot slot, AppointmentId except) {
        return all.stream()
                .filter(engagement -> !engagement.of().equals(except.value()))
                .filter(engagement -> slot.overlaps(engagement.begins(), engagement.ends()))
                .findFirst();
    }

    private static void refuse(AppointmentRule rule, Engagement engagement) {
        throw new RuleViolated(rule, "#/overlapReason")
                .about(
                        engagement.begins().toLocalDate(),
                        minute(engagement.begins().toLocalTime()),
                        minute(engagement.ends().toLocalTime()));
    }

    private static String minute(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
