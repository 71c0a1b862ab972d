package de.motivag.suite.recount;

import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswer;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswered;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.events.coaching.AftercareEvent.AftercareEventRetracted;
import de.motivag.events.coaching.AftercareEvent.AftercareOffered;
import de.motivag.events.coaching.AftercareEvent.AftercareRef;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentBooked;
import de.motivag.events.coaching.AppointmentEvent.AppointmentCancelled;
import de.motivag.events.coaching.AppointmentEvent.AppointmentEventRetracted;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMissed;
import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.coaching.AppointmentEvent.AppointmentRef;
import de.motivag.events.coaching.AppointmentEvent.CancelledBy;
import de.motivag.events.coaching.AppointmentEvent.MissReason;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.AftercareId;
import de.motivag.events.common.AppointmentId;
import java.time.LocalDate;
import java.time.LocalTime;

/** Appointments and contacts during aftercare, of which some are retracted. Each has its own time of recording. */
final class RandomAppointments {
    private final LogWriter log;

    RandomAppointments(LogWriter log) {
        this.log = log;
    }

    /** @param since day about which the appointment is held, missed or cancelled */
    void appointment(PlacementRef placement, LocalDate since) {
        var ref = new AppointmentRef(
                new AppointmentId(Id.next()),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer(),
                log.any(AppointmentPurpose.values()));
        var day = since.plusDays(log.upTo(9));
        log.record(
                since,
                new AppointmentBooked(
                        ref,
                        day,
                        LocalTime.of(9, 0),
                        45,
                        Presence.ONLINE,
                        Internal.of(new StaffId(Id.next())),
                        null,
                        null));
        var recorded = outcome(ref, day);
        var id = log.record(day, recorded);
        if (log.oneIn(5)) {
            var later = day.plusDays(1);
            var name = new EventName(EventTypes.name(recorded.getClass()));
            log.record(later, new AppointmentEventRetracted(ref, id, name, LogWriter.mistake()));
            log.record(later, outcome(ref, day));
        }
    }

    private AppointmentEvent outcome(AppointmentRef ref, LocalDate day) {
        return switch (log.random.nextInt(4)) {
            case 0 -> new AppointmentCancelled(ref, CancelledBy.PERSON, Confidential.of("krank"));
            case 1 -> new AppointmentMissed(ref, MissReason.NO_SHOW, null);
            default -> new AppointmentHeld(ref, day.minusDays(log.upTo(2)), 40, null);
        };
    }

    void aftercare(PlacementRef placement, LocalDate since) {
        var ref = new AftercareRef(
                new AftercareId(Id.derived(placement.participation().value(), "aftercare")),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer());
        var at = since;
        log.record(at, new AftercareOffered(ref, at));
        log.record(at, new AftercareAnswered(ref, AftercareAnswer.ACCEPTED, at));
        for (int i = 0; i < log.random.nextInt(4); i++) {
            at = at.plusDays(log.upTo(20));
            var contact = contact(ref, at.minusDays(log.upTo(2)));
            var id = log.record(at, contact);
            if (log.oneIn(5)) {
                at = at.plusDays(1);
                var name = new EventName(EventTypes.name(contact.getClass()));
                log.record(at, new AftercareEventRetracted(ref, id, name, LogWriter.mistake()));
            }
        }
    }

    private AftercareEvent contact(AftercareRef ref, LocalDate day) {
        var channel = log.any(AftercareChannel.values());
        return new AftercareContactLogged(ref, channel, !log.oneIn(4), 0, day, null);
    }
}
