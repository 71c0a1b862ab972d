package de.motivag.suite.demo;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;

import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.device.DeviceType;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.suite.Staff;
import de.motivag.suite.demo.Person.Check;
import de.motivag.suite.demo.Person.Coming;
import de.motivag.suite.demo.Person.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the staff of both organisations do, and the ids that they have noted. */
final class Desk {
    private static final Map<String, String> FEDERAL_STATES = Map.of("jc-nord", "SH", "jc-sued", "BW");
    private static final List<String> TEAMS = List.of("Team Markt und Integration", "Team U25", "Team Neukunden");
    private static final int LATE_BY_MINUTES = 30;
    private static final int LOAN_WEEKS = 12;

    private final Connection connection;
    private final Map<String, UUID> offers = new ConcurrentHashMap<>();
    private final Map<String, List<UUID>> teams = new ConcurrentHashMap<>();
    private final Map<Integer, UUID> participants = new ConcurrentHashMap<>();
    private final Map<UUID, Person> people = new ConcurrentHashMap<>();
    private final Map<Integer, UUID> referrals = new ConcurrentHashMap<>();
    private final Map<Course, UUID> groups = new ConcurrentHashMap<>();

    Desk(Connection connection) {
        this.connection = connection;
    }

    void configure(String organisation) {
        var lead = new Staff("team-lead", organisation);
        var settings = Map.of(
                "federalState",
                FEDERAL_STATES.getOrDefault(organisation, "BE"),
                "flyerLink",
                "https://" + organisation + ".example.org/hier-gehts-lang",
                "loanDaysAfterEnd",
                14,
                "retentionMonths",
                24,
                "goals",
                List.of(Map.of("kpi", 1, "target", 50), Map.of("kpi", 2, "target", 3, "baseline", 1.5)));
        connection.post(lead, ENROLMENT, "/organisation", settings, "organisation");
        var defined = new ArrayList<UUID>();
        for (var name : TEAMS) {
            var team = UUID.nameUUIDFromBytes((organisation + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var body = Map.of("team", team, "name", name);
            connection.post(lead, ENROLMENT, "/organisation/teams", body, "team/" + defined.size());
            defined.add(team);
        }
        teams.put(organisation, List.copyOf(defined));
    }

    /** The one that an organisation has from the start. */
    void findOffer(String organisation) {
        var found = connection.get(new Staff("team-lead", organisation), COACHING, "/offers");
        if (found.required("items").size() != 1) {
            throw new DemoException("The offer of " + organisation + " should be there by now, and it alone: " + found);
        }
        offers.put(organisation, id(found.required("items").get(0), "offer"));
    }

    void registerDevices(String organisation, DeviceType type, int first, int count) {
        var staff = new Staff("device-desk", organisation);
        for (int number = first; number < first + count; number++) {
            var inventory = "%s-%03d".formatted(type, number);
            var body = Map.of("type", type, "inventoryNumber", inventory);
            connection.post(staff, DEVICE, "/devices", body, "device/" + inventory);
        }
    }

    void register(Person person) {
        var body = Map.of(
                "clientNumber", person.clientNumber(),
                "givenName", person.givenName(),
                "familyName", person.familyName(),
                "bornOn", person.bornOn(),
                "email", "person" + person.number() + "@example.org",
                "phone", "+49 30 23125%03d".formatted(person.number()));
        var participant = connection.post(clerk(person), ENROLMENT, "/participants", body, place(person, "register"));
        participants.put(person.number(), participant);
        people.put(participant, person);
    }

    void refer(Person person) {
        var teamsThere = known(teams, person.organisation());
        var body = new HashMap<String, @Nullable Object>(Map.of(
                "participant", known(participants, person.number()),
                "offer", known(offers, person.organisation()),
                "appliedOn", person.appliedOn(),
                "lastPayment", person.facts().lastPayment(),
                "existingClient", person.facts().existingClient(),
                "joinsBenefitCommunity", person.facts().joinsBenefitCommunity(),
                "exceptions", person.facts().exceptions(),
                "team", teamsThere.get(person.number() % teamsThere.size()),
                "adviser", new Staff("adviser", person.organisation()).id()));
        if (person.weeklyHours() != null) {
            body.put("weeklyHours", person.weeklyHours());
            body.put("care", Map.of("childCare", true, "careOfRelatives", false, "returner", true));
        }
        referrals.put(
                person.number(), connection.post(clerk(person), ENROLMENT, "/referrals", body, place(person, "refer")));
    }

    void decideRoute(Person person, Route route) {
        var adviser = new Staff("adviser", person.organisation());
        var body = Map.of("route", route, "reason", "Im Gespräch geklärt.");
        connection.post(adviser, ENROLMENT, referral(person, "decide-route"), body, place(person, "decide-route"));
    }

    void logContact(Person person, Contact contact) {
        var body = Map.of(
                "channel", contact.channel(),
                "purpose", contact.purpose(),
                "reached", contact.reached(),
                "minutes", contact.minutes(),
                "heldOn", contact.heldOn());
        var place = place(person, "contact/" + contact.heldOn() + "/" + contact.channel());
        connection.post(clerk(person), ENROLMENT, referral(person, "log-contact"), body, place);
    }

    void assess(Person person, Check check) {
        var body = Map.of(
                "result", check.result(),
                "minutes", check.minutes(),
                "channel", check.channel(),
                "heldOn", check.heldOn(),
                "language", check.result() != Suitability.NOT_SUITABLE,
                "equipment", check.result() != Suitability.WITH_DEVICE,
                "reachableByPhone", true,
                "device", check.device());
        var place = place(person, "check/" + check.heldOn());
        connection.post(clerk(person), ENROLMENT, referral(person, "assess-suitability"), body, place);
    }

    /** @param course by name, or none: the next free one */
    void askForSeat(Person person, @Nullable Course course, LocalDate today) {
        Map<String, ?> body = course == null ? Map.of() : Map.of("group", known(groups, course));
        var place = place(person, "seat/" + today);
        connection.post(clerk(person), ENROLMENT, referral(person, "request-placement"), body, place);
    }

    /** Neither a seat nor a place on the waiting list was given. */
    boolean isRefused(Person person) {
        var path = "/referrals/" + known(referrals, person.number());
        var referral = connection.get(clerk(person), ENROLMENT, path);
        return referral.required("placement").asString().equals("NOT_REQUESTED");
    }

    /** Gives out whatever is set aside. */
    void handOutDevices(String organisation, LocalDate today) {
        var staff = new Staff("device-desk", organisation);
        var requests = connection.get(staff, DEVICE, "/loan-requests?status=MATCHED&limit=200");
        for (var request : requests.required("items")) {
            var body = Map.of(
                    "loanRequest", id(request, "loanRequest"),
                    "condition", "GOOD",
                    "accessories", List.of("POWER_SUPPLY", "HEADSET"),
                    "dueBack", today.plusWeeks(LOAN_WEEKS),
                    "agreementAccepted", true);
            var device = id(request, "device");
            connection.post(staff, DEVICE, "/devices/" + device + "/hand-out", body, "hand-out/" + device);
        }
    }

    void plan(Course course) {
        var moderator = moderator(course);
        var body = Map.of(
                "offer", known(offers, course.organisation()),
                "firstDay", course.firstDay(),
                "capacity", course.capacity(),
                "moderators", List.of(moderator.id()));
        groups.put(
                course, connection.post(moderator, COACHING, "/groups", body, "group/" + course.firstDay() + "/plan"));
    }

    void hold(Course course, int module) {
        var body = Map.of("session", session(group(course), module).required("session"));
        connection.post(
                moderator(course), COACHING, path(course) + "/hold-session", body, place(course, module, "hold"));
    }

    void recordAttendance(Course course, int module) {
        var group = group(course);
        var session = session(group, module);
        var attendees = new ArrayList<Map<String, ?>>();
        for (var seat : group.required("seats")) {
            var coming = known(people, id(seat, "participant")).modules().get(module - 1);
            attendees.add(attendee(seat, coming, session.required("minutes").asInt()));
        }
        if (!attendees.isEmpty()) {
            var path = path(course) + "/sessions/" + id(session, "session") + "/record-attendance";
            var body = Map.of("attendees", attendees);
            connection.post(moderator(course), COACHING, path, body, place(course, module, "attendance"));
        }
    }

    private static Map<String, ?> attendee(JsonNode seat, Coming coming, int planned) {
        var came = coming.status() == AttendanceStatus.PRESENT || coming.status() == AttendanceStatus.LATE;
        var attendee = new HashMap<String, Object>(Map.of(
                "participation", id(seat, "participation"),
                "status", coming.status(),
                "presence", came ? coming.presence() : Presence.ONLINE));
        if (coming.status() == AttendanceStatus.LATE) {
            attendee.put("minutes", planned - LATE_BY_MINUTES);
        }
        return attendee;
    }

    private JsonNode group(Course course) {
        return connection.get(moderator(course), COACHING, path(course));
    }

    private static JsonNode session(JsonNode group, int module) {
        for (var session : group.required("sessions")) {
            if (session.required("module").asInt() == module) {
                return session;
            }
        }
        throw new DemoException("The group has no session of module " + module + ": " + group);
    }

    private String path(Course course) {
        return "/groups/" + known(groups, course);
    }

    private String referral(Person person, String command) {
        return "/referrals/" + known(referrals, person.number()) + "/" + command;
    }

    private static String place(Person person, String what) {
        return "person/" + person.number() + "/" + what;
    }

    private static String place(Course course, int module, String what) {
        return "group/" + course.firstDay() + "/" + module + "/" + what;
    }

    private static Staff clerk(Person person) {
        return new Staff(person.clerk(), person.organisation());
    }

    private static Staff moderator(Course course) {
        return new Staff("moderator", course.organisation());
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.required(field).asString());
    }

    private static <K, V> V known(Map<K, V> noted, K key) {
        var value = noted.get(key);
        if (value == null) {
            throw new IllegalStateException("the script uses " + key + " too early");
        }
        return value;
    }
}
