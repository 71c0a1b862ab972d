package de.motivag.desk.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a person, from any service.
 *
 * @param means the channel, the form of taking part or the result, as a constant of {@code meansType}
 * @param purpose the purpose of a logged contact, or null
 * @param module the module of a session, or null
 * @param minutes the length; null if nobody records it
 * @param counts whether the contact density counts it: neither a mail nor an attempt that reached nobody
 */
public record Contact(
        LocalDate day,
        Kind kind,
        String meansType,
        String means,
        @Nullable String purpose,
        @Nullable String module,
        @Nullable Integer minutes,
        boolean counts) {

    public enum Kind {
        CALL,
        VIDEO_CALL,
        TALK,
        MAIL,
        SUITABILITY,
        SESSION,
        ONE_TO_ONE,
        APPOINTMENT,
        FIRST_TALK
    }

    private static final String CHANNEL = "Channel";
    private static final String PRESENCE = "Presence";
    private static final String RESULT = "FirstTalkResult";

    /**
     * The contacts among these events, the latest first.
     *
     * @param history the earliest event first
     */
    public static List<Contact> of(Collection<Recorded> history) {
        var retracted = Recorded.retracted(history);
        var contacts = new LinkedHashMap<String, Contact>();
        var appointments = new HashMap<String, Appointment>();
        for (var event : history) {
            if (event.type().startsWith(Appointment.TYPE)) {
                appointments.merge(event.stream(), Appointment.of(event), Appointment::with);
            }
            var contact = retracted.contains(event.id()) ? null : of(event, appointments.get(event.stream()));
            if (contact != null) {
                contacts.put(key(event), contact);
            }
        }
        return contacts.values().stream()
                .sorted(Comparator.comparing(Contact::day).reversed())
                .toList();
    }

    /** A corrected attendance replaces the recorded one of the session. */
    private static String key(Recorded event) {
        return event.type().startsWith(Recorded.ATTENDANCE) ? event.stream() + event.value("session") : event.id();
    }

    /** The day and the form of an appointment, as far as an event tells them. */
    private record Appointment(String day, String presence) {
        static final String TYPE = "coaching.Appointment";

        static Appointment of(Recorded event) {
            return new Appointment(event.value("date"), event.value("presence"));
        }

        Appointment with(Appointment later) {
            return new Appointment(
                    later.day.isEmpty() ? day : later.day, later.presence.isEmpty() ? presence : later.presence);
        }
    }

    /** @param appointment the appointment that the event is about, or null */
    private static @Nullable Contact of(Recorded event, @Nullable Appointment appointment) {
        var channel = event.value("channel");
        return switch (event.type()) {
            case Recorded.CONTACT, "coaching.AftercareContactLogged" ->
                new Contact(
                        held(event),
                        switch (channel) {
                            case "PHONE" -> Kind.CALL;
                            case "VIDEO" -> Kind.VIDEO_CALL;
                            case "MAIL" -> Kind.MAIL;
                            default -> Kind.TALK;
                        },
                        CHANNEL,
                        channel,
                        event.type().equals(Recorded.CONTACT) ? event.value("purpose") : null,
                        null,
                        event.number("minutes"),
                        event.is("reached") && !channel.equals("MAIL"));
            case "enrolment.SuitabilityAssessed" ->
                new Contact(
                        held(event),
                        Kind.SUITABILITY,
                        CHANNEL,
                        channel,
                        null,
                        null,
                        event.number("minutes"),
                        !channel.equals("MAIL"));
            case Recorded.TALK ->
                new Contact(
                        held(event),
                        Kind.ONE_TO_ONE,
                        PRESENCE,
                        event.value("presence"),
                        null,
                        null,
                        event.number("minutes"),
                        true);
            case Recorded.ATTENDANCE + "Recorded", Recorded.ATTENDANCE + "Corrected" ->
                new Contact(
                        held(event),
                        Kind.SESSION,
                        PRESENCE,
                        event.value("presence"),
                        null,
                        event.value("module"),
                        event.number("minutes"),
                        event.number("minutes") > 0);
            case Appointment.TYPE + "Held", Appointment.TYPE + "Missed" ->
                appointment == null
                        ? null
                        : new Contact(
                                event.type().endsWith("Held") ? held(event) : LocalDate.parse(appointment.day),
                                Kind.APPOINTMENT,
                                PRESENCE,
                                appointment.presence,
                                null,
                                null,
                                event.number("minutes"),
                                event.type().endsWith("Held"));
            case "coaching.HandoverClosed" ->
                new Contact(
                        LocalDate.parse(event.value("closedOn")),
                        Kind.FIRST_TALK,
                        RESULT,
                        event.value("result"),
                        null,
                        null,
                        null,
                        event.value("result").equals("HELD"));
            default -> null;
        };
    }

    private static LocalDate held(Recorded event) {
        return LocalDate.parse(event.value("heldOn"));
    }
}
