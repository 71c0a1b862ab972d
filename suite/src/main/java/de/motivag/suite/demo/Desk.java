package de.motivag.suite.demo;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static java.util.Objects.requireNonNull;

import de.motivag.events.common.DeviceType;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.Suitability;
import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.demo.Course.Offer;
import de.motivag.suite.demo.Notes.OfferOf;
import de.motivag.suite.demo.Person.Check;
import de.motivag.suite.demo.Person.Contact;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends the commands of intake, advisers and the privacy officers of both organisations. */
final class Desk {
    static final Map<String, String> FEDERAL_STATES = Map.of("jc-nord", "SH", "jc-sued", "BW");
    private static final int SESSION_MINUTES = 120;
    private static final List<String> TEAMS = List.of("Team Markt und Integration", "Team U25", "Team Neukunden");

    private final Connection connection;
    private final Notes notes;

    Desk(Connection connection, Notes notes) {
        this.connection = connection;
        this.notes = notes;
    }

    /** @param today last day of the demo */
    void configure(String organisation, LocalDate today) {
        var lead = new Staff("team-lead", organisation);
        var settings = Map.of(
                "federalState",
                requireNonNull(FEDERAL_STATES.get(organisation)),
                "flyerLink",
                "https://" + organisation + ".example.org/hier-gehts-lang",
                "loanDaysAfterEnd",
                14,
                "retentionMonths",
                6,
                "planningHorizonMonths",
                24,
                "goals",
                List.of(
                        Map.of("figure", "measure-entries", "target", 50),
                        Map.of("figure", "contact-density", "target", 3, "baseline", 1.5),
                        Map.of("figure", "integration-quota", "target", 0.5)));
        connection.post(lead, ENROLMENT, "/organisation", settings, "organisation");
        var defined = new ArrayList<UUID>();
        for (var name : TEAMS) {
            var team = DemoId.of(organisation + name);
            var body = Map.of("team", team, "name", name);
            connection.post(lead, ENROLMENT, "/organisation/teams", body, "team/" + defined.size());
            defined.add(team);
        }
        notes.teams().put(organisation, List.copyOf(defined));
        NetworkContacts.define(organisation, connection);
        for (var service : List.of(ENROLMENT, COACHING)) {
            appointDeputy(organisation, service, today.plusWeeks(2));
        }
    }

    /** Appoints a colleague as the deputy of the adviser or moderator. */
    private void appointDeputy(String organisation, Service service, LocalDate until) {
        var absent = service == ENROLMENT ? "adviser" : "moderator";
        var deputy = new Staff(absent + "-2", organisation);
        var body = Map.of(
                "deputyship", DemoId.of("deputyship/" + service + organisation),
                "absent", new Staff(absent, organisation).id(),
                "deputy", deputy.id(),
                "until", until);
        connection.post(deputy, service, "/deputyships", body, "deputyship");
    }

    /** Finds the offer that an organisation has from the start, and defines the second one. */
    void prepareOffers(String organisation) {
        var lead = new Staff("team-lead", organisation);
        var found = connection.get(lead, COACHING, "/offers");
        if (found.required("items").size() != 1) {
            throw new LauncherException(
                    "The offer of " + organisation + " should exist by now as the only offer: " + found);
        }
        var coaching = Connection.id(found.required("items").get(0), "offer");
        notes.offers().put(new OfferOf(organisation, Offer.COACHING), coaching);
        var body = Map.of(
                "kind",
                "OTHER",
                "title",
                "Bewerben mit Plan",
                "modules",
                List.of(module(1), module(2)),
                "week",
                List.of(session(1, DayOfWeek.MONDAY), session(2, DayOfWeek.TUESDAY)));
        var defined = connection.post(lead, COACHING, "/offers", body, "offer/" + Offer.JOB_APPLICATION);
        notes.offers().put(new OfferOf(organisation, Offer.JOB_APPLICATION), defined);
    }

    private static Map<String, ?> module(int number) {
        return Map.of("number", number, "requiredMinutes", SESSION_MINUTES);
    }

    private static Map<String, ?> session(int module, DayOfWeek day) {
        return Map.of("module", module, "day", day, "startsAt", "14:00", "endsAt", "16:00", "minutes", SESSION_MINUTES);
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
        notes.participants().put(person, participant);
    }

    void refer(Person person) {
        var body = application(person, person.appliedOn());
        body.put("participant", Notes.known(notes.participants(), person));
        body.put("offer", offer(person, Offer.COACHING));
        body.put("team", team(person, 0));
        body.put("adviser", new Staff("adviser", person.organisation()).id());
        notes.referrals()
                .put(person, connection.post(clerk(person), ENROLMENT, "/referrals", body, place(person, "refer")));
    }

    /** Refers a client to another offer. */
    void referAgain(Person person, Offer offer, LocalDate today) {
        var body = Map.of(
                "participant", Notes.known(notes.participants(), person),
                "offer", offer(person, offer),
                "appliedOn", today,
                "lastPayment", LastPayment.unknown(),
                "existingClient", true,
                "joinsBenefitCommunity", false,
                "exceptions", Set.of(),
                "team", team(person, 0));
        var adviser = new Staff("adviser", person.organisation());
        notes.secondReferrals()
                .put(person, connection.post(adviser, ENROLMENT, "/referrals", body, place(person, "refer/" + offer)));
    }

    boolean isReferredAgain(Person person) {
        return notes.secondReferrals().containsKey(person);
    }

    /** The person had applied one working day earlier than recorded. */
    void correctApplication(Person person) {
        var body = application(person, Workdays.before(person.appliedOn(), 1));
        connection.post(clerk(person), ENROLMENT, referral(person, "correct"), body, place(person, "correct"));
    }

    private static Map<String, Object> application(Person person, LocalDate appliedOn) {
        var body = new HashMap<String, Object>(Map.of(
                "appliedOn", appliedOn,
                "lastPayment", person.facts().lastPayment(),
                "existingClient", person.facts().existingClient(),
                "joinsBenefitCommunity", person.facts().joinsBenefitCommunity(),
                "exceptions", person.facts().exceptions()));
        if (person.weeklyHours() != null) {
            body.put("weeklyHours", person.weeklyHours());
            body.put("care", Map.of("childCare", true, "careOfRelatives", false, "returner", true));
            body.put("possibleTimes", times(person.comesInTheMorningOnly() ? "13:00" : "16:00"));
        }
        return body;
    }

    /** Monday to Friday from 8 o'clock on. */
    private static List<Map<String, ?>> times(String until) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                .<Map<String, ?>>map(day -> Map.of("day", day, "from", "08:00", "until", until))
                .toList();
    }

    void transfer(Person person, LocalDate today) {
        var body = Map.of("team", team(person, 1), "transferredOn", today);
        post(person, new Staff("team-lead", person.organisation()), "transfer", body, today);
    }

    void requestSupport(Person person, LocalDate today) {
        var body = Map.of("requestedOn", today, "need", "Die Kamera wird in der Videokonferenz nicht erkannt.");
        post(person, clerk(person), "request-support", body, today);
    }

    void resolveSupport(Person person, LocalDate today) {
        var body = Map.of("resolvedOn", today, "how", "Gemeinsam am Telefon eingerichtet.");
        post(person, clerk(person), "resolve-support", body, today);
    }

    void involveEqualOpportunityOfficer(Person person, LocalDate today) {
        var body = Map.of("requestedOn", today, "reason", "Kinderbetreuung während der Sitzungen.");
        post(person, clerk(person), "involve-equal-opportunity-officer", body, today);
    }

    void requestDevice(Person person, LocalDate today) {
        var body = Map.of("type", DeviceType.LAPTOP);
        connection.post(
                clerk(person),
                ENROLMENT,
                referral(person, "request-device"),
                body,
                place(person, "device/" + today + "/" + UUID.randomUUID()));
    }

    /** Logs a contact whose minutes were mistyped, and corrects it. */
    void correctContact(Person person, LocalDate today) {
        var contact = Map.of("channel", "PHONE", "purpose", "COUNSELLING", "reached", true, "heldOn", today);
        var wrong = new HashMap<String, Object>(contact);
        wrong.put("minutes", 250);
        var step = place(person, "mistyped/" + today);
        var event = connection.record(clerk(person), ENROLMENT, referral(person, "log-contact"), wrong, step);
        var right = new HashMap<String, Object>(contact);
        right.putAll(Map.of("minutes", 25, "event", event, "reason", "Vertippt."));
        post(person, clerk(person), "correct-contact", right, today);
    }

    private void post(Person person, Staff staff, String what, Map<String, ?> body, LocalDate today) {
        connection.post(staff, ENROLMENT, referral(person, what), body, place(person, what + "/" + today));
    }

    private UUID offer(Person person, Offer offer) {
        return Notes.known(notes.offers(), new OfferOf(person.organisation(), offer));
    }

    /** @param turn 0 for the person's first team, 1 for the next */
    private UUID team(Person person, int turn) {
        var teams = Notes.known(notes.teams(), person.organisation());
        return teams.get((person.number() + turn) % teams.size());
    }

    void decideRoute(Person person, Route route, LocalDate day) {
        var adviser = new Staff("adviser", person.organisation());
        var body = Map.of("route", route, "decidedOn", day, "reason", "Im Gespräch geklärt.");
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

    void logCall(Person person, LocalDate day, Instant instant) {
        var body = Map.of("channel", "PHONE", "purpose", "COUNSELLING", "reached", true, "minutes", 5, "heldOn", day);
        connection.post(
                clerk(person), ENROLMENT, referral(person, "log-contact"), body, place(person, "call/" + instant));
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

    /** @param course requested course; null for the next free one */
    void askForSeat(Person person, @Nullable Course course, LocalDate today) {
        var body = new HashMap<String, Object>();
        if (course != null) {
            body.put("group", Notes.known(notes.groups(), course));
            if (person.comesInTheMorningOnly()) {
                body.put("collisionReason", "In der Kurswoche betreuen die Großeltern das Kind.");
            }
        }
        var place = place(person, "seat/" + today);
        connection.post(clerk(person), ENROLMENT, referral(person, "request-placement"), body, place);
    }

    /** @param course requested group of the second offer; null for the next free one */
    void askForSecondSeat(Person person, @Nullable Course course) {
        Map<String, ?> body = course == null ? Map.of() : Map.of("group", Notes.known(notes.groups(), course));
        var path = "/referrals/" + Notes.known(notes.secondReferrals(), person) + "/request-placement";
        var adviser = new Staff("adviser", person.organisation());
        connection.post(adviser, ENROLMENT, path, body, place(person, "second-seat"));
    }

    /** Whether the person got neither a seat nor a position on the waiting list. */
    boolean isRefused(Person person) {
        var path = "/referrals/" + Notes.known(notes.referrals(), person);
        var referral = connection.get(clerk(person), ENROLMENT, path);
        return referral.required("placement").asString().equals("NOT_REQUESTED");
    }

    void withdraw(Person person, LocalDate today) {
        var body = Map.of("withdrawnOn", today, "reason", "Möchte nicht mehr teilnehmen.");
        connection.post(clerk(person), ENROLMENT, referral(person, "withdraw"), body, place(person, "withdraw"));
    }

    /** Requests erasure; a blocked request is answered immediately. */
    void requestErasure(Person person, LocalDate today) {
        var officer = new Staff("privacy-officer", person.organisation());
        var path = "/participants/" + Notes.known(notes.participants(), person) + "/request-erasure";
        connection.post(officer, ENROLMENT, path, Map.of(), place(person, "erasure/" + today));
    }

    private String referral(Person person, String command) {
        return "/referrals/" + Notes.known(notes.referrals(), person) + "/" + command;
    }

    private static String place(Person person, String what) {
        return "person/" + person.number() + "/" + what;
    }

    private static Staff clerk(Person person) {
        return new Staff(person.clerk(), person.organisation());
    }
}
