package de.motivag.desk.privacy;

import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views of the enrolment service about erasures. */
public final class Erasure {

    private Erasure() {}

    /** The address of the page that shows the obstacle, and on which its own desk resolves it. */
    public static String resolvedAt(String reason, String participant) {
        var person = "/people/" + participant + "?reason=ACCESS_REPORT";
        return switch (reason) {
            case "OPEN_REFERRAL" -> person + "#referrals";
            case "OPEN_PARTICIPATION" -> person + "#participations";
            case "OPEN_LOAN" -> person + "#loans";
            case "RETENTION" -> "/retention-terms";
            default -> person;
        };
    }

    /**
     * A row of the list.
     *
     * @param until the day on which the last known obstacle ends, or null
     */
    public record Row(
            String participant,
            String state,
            LocalDate requestedOn,
            @Nullable LocalDate until) {}

    /**
     * The state of one erasure.
     *
     * @param answers the services that have erased
     * @param blocked the services that cannot erase yet
     * @param certificate null until everything is erased
     */
    public record Details(
            String participant,
            String state,
            LocalDate requestedOn,
            List<Answer> answers,
            List<Blocked> blocked,
            @Nullable Certificate certificate) {}

    /** @param keys the number of keys that were destroyed */
    public record Answer(String service, int keys) {}

    /** @param until the day on which the obstacle ends, if it is known */
    public record Blocked(
            String service, List<String> reasons, @Nullable LocalDate until) {}

    public record Certificate(String erasure, LocalDate erasedOn, Map<String, Integer> keys, int keysInAll) {}

    /**
     * The effect of an erasure in one service.
     *
     * @param reasons the present reasons against it
     * @param until the day on which the retention term ends, if that is a reason
     */
    public record Preview(
            List<Content> contents,
            List<String> reasons,
            @Nullable LocalDate until) {

        /** The entries whose confidential values go. */
        public List<Content> going() {
            return contents.stream()
                    .filter(content -> content.confidential() > 0)
                    .toList();
        }

        public int events() {
            return contents.stream().mapToInt(Content::events).sum();
        }

        /** Whether the person's data are erased already. */
        public boolean isErased() {
            return contents.stream().anyMatch(content -> content.type().equals("enrolment.ParticipantErased"));
        }
    }

    /** @param type the wire name of the events, such as {@code enrolment.ContactLogged} */
    public record Content(String type, int events, int confidential) {}

    /** @param preview hidden if the service has nothing about the person */
    public record PreviewOf(Backend service, Part<Preview> preview) {}

    /** A person whose data is kept until a day. */
    public record Term(String participant, LocalDate endedOn, LocalDate until) {}
}
