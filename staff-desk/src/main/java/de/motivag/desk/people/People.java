package de.motivag.desk.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The names of participants, which only the enrolment service has. Each display is logged there with its reason. */
@Component
public class People {

    // The reasons for reading personal data. The enrolment service logs them.
    public static final String CASEWORK = "CASEWORK";
    public static final String DOCUMENT = "DOCUMENT";
    public static final String WORKLIST = "WORKLIST";

    /** The largest number of people in one request. */
    private static final int MOST = 200;

    private final Services services;
    private final MessageSource texts;

    People(Services services, MessageSource texts) {
        this.services = services;
        this.texts = texts;
    }

    /** A participant. Data are null if they were erased, or if the role may not see them. */
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

        /** Family name and given name, the only name, or null. */
        public @Nullable String name() {
            return familyName == null || givenName == null ? familyName : familyName + ", " + givenName;
        }
    }

    public record PostalAddress(String street, String postcode, String city) {}

    /**
     * The names of several people, in the language of the page.
     *
     * @param texts by participant
     * @param hidden whether the role may not see somebody's name
     */
    public record Names(Map<String, String> texts, boolean hidden) {

        public String of(String participant) {
            return texts.getOrDefault(participant, "");
        }

        /** The rows in the German order of their names. */
        public <T> List<T> sorted(Collection<T> rows, Function<T, String> participant) {
            var german = Collator.getInstance(Locale.GERMAN);
            return rows.stream()
                    .sorted(Comparator.comparing(row -> of(participant.apply(row)), german))
                    .toList();
        }
    }

    /** The name, or a reference that is the same on all pages if the name was erased or the role may not see it. */
    public String name(Person person) {
        var name = person.name();
        return name == null
                ? unnamed(person.erased() ? "person.without-data" : "person.without-name", person.participant())
                : name;
    }

    private String unnamed(String key, String participant) {
        return texts.getMessage(key, new Object[] {Reference.of(participant)}, LocaleContextHolder.getLocale());
    }

    private record Identity(boolean erased, @Nullable Details person) {}

    private record Details(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String clientNumber,
            @Nullable LocalDate bornOn,
            @Nullable String email,
            @Nullable String phone,
            @Nullable PostalAddress address) {

        Person of(String participant) {
            return new Person(participant, false, givenName, familyName, clientNumber, bornOn, email, phone, address);
        }
    }

    /**
     * The data of one person, as far as the role may see them.
     *
     * @param reason the reason for reading, which is logged
     */
    public Person opened(String participant, String reason) {
        var answer = services.enrolment()
                .get(Identity.class, "/participants/{participant}", Query.of("reason", reason), participant);
        return answer.person() == null
                ? new Person(participant, answer.erased(), null, null, null, null, null, null, null)
                : answer.person().of(participant);
    }

    private record Resolve(Collection<String> participants, String reason) {}

    private record Resolved(List<Person> persons) {}

    private record Found(List<Person> persons, boolean more) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Search(@Nullable String name, @Nullable String clientNumber, String reason) {}

    /**
     * The names of the people in rows.
     *
     * @param participant the id of a row's participant, or null if the row is about nobody
     */
    public <T> Names names(Collection<T> rows, Function<T, @Nullable String> participant) {
        return names(rows.stream().map(participant).filter(Objects::nonNull).toList());
    }

    /** The name of one person, as in a list. */
    public String name(String participant) {
        return names(List.of(participant)).of(participant);
    }

    /** The names of people in a list. A page stays usable without names. */
    public Names names(Collection<String> participants) {
        var shown = new HashMap<String, String>();
        var wanted = participants.stream().distinct().toList();
        boolean hidden = false;
        for (int from = 0; from < wanted.size(); from += MOST) {
            for (var person : resolved(wanted.subList(from, Math.min(from + MOST, wanted.size())))) {
                shown.put(person.participant(), name(person));
                hidden |= person.name() == null && !person.erased();
            }
        }
        for (var participant : wanted) {
            hidden |= shown.putIfAbsent(participant, unnamed("person.without-name", participant)) == null;
        }
        return new Names(shown, hidden);
    }

    private List<Person> resolved(List<String> participants) {
        if (!services.enrolment().mayAsk("/identities/resolve")) {
            return List.of();
        }
        try {
            return services.enrolment()
                    .ask(Resolved.class, "/identities/resolve", new Resolve(participants, WORKLIST))
                    .persons();
        } catch (Away | Refused _) {
            // The list is shown with references, because its rows are useful without names.
            return List.of();
        }
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

    /** @param reason the reason for reading, such as {@link #CASEWORK} */
    public Matches byName(String name, String reason) {
        return found(new Search(name, null, reason));
    }

    public Matches byClientNumber(String clientNumber, String reason) {
        return found(new Search(null, clientNumber, reason));
    }

    private Matches found(Search search) {
        var found = services.enrolment().ask(Found.class, "/identities/search", search);
        return new Matches(found.persons(), found.more());
    }
}
