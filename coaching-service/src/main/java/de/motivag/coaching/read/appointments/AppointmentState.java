package de.motivag.coaching.read.appointments;

/** The state of an appointment. */
enum AppointmentState {
    BOOKED,
    HELD,
    MISSED,
    CANCELLED
}
