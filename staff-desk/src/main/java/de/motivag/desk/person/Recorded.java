package de.motivag.desk.person;

import de.motivag.desk.frame.Dates;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event about a person.
 *
 * @param type the wire name, such as {@code enrolment.ContactLogged}
 * @param stream the id of the entity, such as the referral
 * @param recordedBy the member of staff; null for a step of the system
 */
public record Recorded(
        String id,
        String type,
        String stream,
        Instant recordedAt,
        @Nullable String recordedBy,
        JsonNode data) {

    public static final String CONTACT = "enrolment.ContactLogged";
    public static final String JOB_OFFER = "enrolment.JobOfferMade";
    public static final String ANSWER = "enrolment.JobOfferAnswered";

    public static final String TALK = "coaching.OneToOneHeld";
    public static final String SELF_STUDY = "coaching.SelfStudyConfirmed";

    /** The beginning of the types of attendances. */
    public static final String ATTENDANCE = "coaching.Attendance";

    private static final String RETRACTION = "EventRetracted";

    /** The ids of the events that another event has retracted. */
    static Set<String> retracted(Collection<Recorded> events) {
        return events.stream()
                .filter(event -> event.type().endsWith(RETRACTION))
                .map(event -> event.value("event"))
                .collect(Collectors.toSet());
    }

    /** A value of the event as text, or an empty text. */
    public String value(String property) {
        var value = data.path(property);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    int number(String property) {
        return data.path(property).asInt(0);
    }

    boolean is(String property) {
        return data.path(property).asBoolean(false);
    }

    /** A day of the event in its German form, or an empty text. */
    public String day(String property) {
        return Dates.german(value(property));
    }
}
