package de.motivag.desk.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The names of participants, which only the enrolment service has. Each display is logged there with its reason. */
@Component
public class People {

    /** The reasons for reading personal data. */
    public static final String CASEWORK = "CASEWORK";

    public static final String WORKLIST = "WORKLIST";

    /** The most people of one request. */
    private static final int MOST = 200;

    private final Services services;

    People(Services services) {
        this.services = services;
    }

    /** A participant. Names are null if they were erased, or are not for this role. */
    public record Person(
            String participant,
            boolean erased,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String clientNumber,
            @Nullable LocalDate bornOn,
            @Nullable String email,
            @Nullable String phone,
            @Nullable PostalAddress address) {

        /** Family name and given name, if the person has one, or a short form of the id. */
        public String name() {
            if (familyName == null) {
                return unnamed(participant);
            }
            return givenName == null ? familyName : familyName + ", " + givenName;
        }
    }

    public record PostalAddress(String street, String postcode, String city) {}

    /** The names of several people. */
    public record Names(Map<String, Person> people) {

        /** The name, or a short form of the id if the name cannot be shown. */
        public String of(String participant) {
            var person = people.get(participant);
            return person == null ? unnamed(participant) : person.name();
        }
    }

    private static String unnamed(String participant) {
        return "… " + participant.substring(Math.max(0, participant.length() - 6));
    }

    private record Resolve(Collection<String> participants, String reason) {}

    private record Resolved(List<Person> persons) {}

    private record Found(List<Person> persons, boolean more) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Search(@Nullable String name, @Nullable String clientNumber, String reason) {}

    /** The names of people in a list. A page stays usable without names. */
    public Names names(Collection<String> participants) {
        var found = new HashMap<String, Person>();
        var wanted = participants.stream().distinct().limit(MOST).toList();
        if (!wanted.isEmpty() && services.enrolment().mayAsk("/identities/resolve")) {
            try {
                services.enrolment()
                        .ask(Resolved.class, "/identities/resolve", new Resolve(wanted, WORKLIST))
                        .persons()
                        .forEach(person -> found.put(person.participant(), person));
            } catch (Away | Refused _) {
                // The list is shown with short ids, because its rows are useful without names.
            }
        }
        return new Names(found);
    }

    /** @param more whether there are more people than listed */
    public record Matches(List<Person> people, boolean more) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Duplicates(
            @Nullable String clientNumber,
            @Nullable String givenName,
            String familyName,
            @Nullable String bornOn,
            @Nullable String participant,
            String reason) {}

    /**
     * The people who may be the person with these data.
     *
     * @param data the body of a registration or a correction
     * @param participant the person whose data are corrected, or null
     */
    public List<Person> likelyDuplicates(JsonNode data, @Nullable String participant) {
        var question = new Duplicates(
                text(data, "clientNumber"),
                text(data, "givenName"),
                data.path("familyName").asString(""),
                text(data, "bornOn"),
                participant,
                CASEWORK);
        return services.enrolment()
                .ask(Found.class, "/identities/duplicates", question)
                .persons();
    }

    private static @Nullable String text(JsonNode data, String property) {
        var value = data.path(property).asString("");
        return value.isEmpty() ? null : value;
    }

    public Matches byName(String name) {
        return found(new Search(name, null, WORKLIST));
    }

    public Matches byClientNumber(String clientNumber) {
        return found(new Search(null, clientNumber, WORKLIST));
    }

    private Matches found(Search search) {
        var found = services.enrolment().ask(Found.class, "/identities/search", search);
        return new Matches(found.persons(), found.more());
    }
}
