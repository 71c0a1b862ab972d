package de.motivag.suite.running;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.OrganisationId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** Creates an organisation's data for tests, through the public API only. */
public record Organisation(String name, @Nullable Instance instance) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public Organisation(String name) {
        this(name, null);
    }

    /** The same organisation with staff who work on that instance. */
    public Organisation at(Instance other) {
        return new Organisation(name, other);
    }

    /**
     * Configures the organisation and waits until enrolment-service knows the A&amp;O offer. A repetition has no
     * effect.
     */
    public static Organisation configured(String name) {
        return configured(name, 120);
    }

    /** @param retentionMonths calendar months for which data are kept after a measure's end */
    public static Organisation configured(String name, int retentionMonths) {
        var organisation = new Organisation(name);
        organisation
                .as("team-lead")
                .post(ENROLMENT, "/organisation", """
                        {"federalState": "NW", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                         "retentionMonths": %d, "planningHorizonMonths": 24, "goals": []}""".formatted(retentionMonths))
                .accepted();
        eventually(() -> assertThat(organisation
                        .as("intake")
                        .get(COACHING, "/offers/" + organisation.offer())
                        .status())
                .isEqualTo(200));
        settled();
        return organisation;
    }

    public StaffClient as(String role) {
        return instance == null ? StaffClient.as(role, name) : instance.as(role, name);
    }

    /** The A&amp;O offer of a configured organisation; enrolment-service knows it. */
    public UUID offer() {
        return new OrganisationId(name).derived("offer/activation-and-orientation");
    }

    /** Registers a person with unique data. */
    public UUID participant() {
        return participant(clientNumber(), "Muster", "+49 231 123456");
    }

    /** @param name text in every value that can contain a name */
    public UUID participant(String clientNumber, String name, String phone) {
        return as("intake")
                .post(ENROLMENT, "/participants", """
                        {"clientNumber": "%1$s", "givenName": "Ada", "familyName": "%2$s", "bornOn": "1990-05-17",
                         "email": "%2$s@example.org", "phone": "%3$s",
                         "address": {"street": "%2$s 1", "postcode": "44135", "city": "%2$s"}}""".formatted(clientNumber, name, phone))
                .accepted()
                .id();
    }

    /** A random client number, practically unique. */
    public static String clientNumber() {
        var random = ThreadLocalRandom.current();
        return "%03d%c%06d".formatted(random.nextInt(1000), 'A' + random.nextInt(26), random.nextInt(1_000_000));
    }

    /** Opens a referral of a new person into the A&amp;O offer, applied for today and routed to the intake. */
    public UUID referral() {
        return referral(participant());
    }

    public UUID referral(UUID participant) {
        return referral(participant, "vormittags");
    }

    public UUID referral(UUID participant, UUID offer) {
        return referral(participant, offer, "vormittags");
    }

    /** Opens a referral into the A&amp;O offer. */
    public UUID referral(UUID participant, String note) {
        return referral(participant, offer(), note);
    }

    /** @param note note on child care */
    private UUID referral(UUID participant, UUID offer, String note) {
        return as("intake")
                .post(ENROLMENT, "/referrals", """
                {"participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "NEVER"},
                 "existingClient": false, "joinsBenefitCommunity": false, "exceptions": [],
                 "care": {"childCare": true, "careOfRelatives": false, "returner": false, "note": "%s"}}""".formatted(participant, offer, today(), note))
                .accepted()
                .id();
    }

    /** Logs a job offer and returns the id of its event. */
    public String jobOffer(UUID referral) {
        return event("adviser", referral, "log-job-offer", "{\"offeredOn\": \"%s\"}".formatted(today()));
    }

    /** Logs a contact and returns the id of its event. */
    public String contact(UUID referral) {
        return event("intake", referral, "log-contact", """
                {"channel": "PHONE", "purpose": "OTHER", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(today()));
    }

    /** Posts a command about a referral and returns the id of its first event. */
    public String event(String role, UUID referral, String command, String body) {
        return as(role).post(ENROLMENT, "/referrals/" + referral + "/" + command, body)
                .accepted()
                .body()
                .at("/events/0/id")
                .asString();
    }

    /** Opens a referral whose person was found suitable. */
    public UUID assessed() {
        return assessed("SUITABLE");
    }

    private UUID assessed(String result) {
        var referral = referral();
        as("intake")
                .post(ENROLMENT, "/referrals/" + referral + "/assess-suitability", """
                        {"result": "%s", "minutes": 60, "channel": "ON_SITE", "heldOn": "%s", "language": true,
                         "equipment": true, "reachableByPhone": true}""".formatted(result, today()))
                .accepted();
        return referral;
    }

    /** Plans a group of the A&amp;O offer that begins on the Monday after next. */
    public UUID group() {
        return group(10, nextMonday());
    }

    public UUID group(int capacity, LocalDate monday) {
        return group(offer(), capacity, monday);
    }

    private UUID group(UUID offer, int capacity, LocalDate firstDay) {
        return group(offer, capacity, firstDay, UUID.randomUUID());
    }

    private UUID group(UUID offer, int capacity, LocalDate firstDay, UUID moderator) {
        return as("team-lead")
                .post(COACHING, "/groups", """
                        {"offer": "%s", "firstDay": "%s", "capacity": %d, "moderators": ["%s"]}""".formatted(offer, firstDay, capacity, moderator))
                .accepted()
                .id();
    }

    /** Places a new person in that group, and returns the referral after enrolment-service knows the seat. */
    public UUID placed(UUID group) {
        var referral = assessed();
        ask(referral, group);
        return referral;
    }

    /** Requests a seat in that group and waits until it is allocated. */
    public void ask(UUID referral, UUID group) {
        as("intake")
                .post(
                        ENROLMENT,
                        "/referrals/" + referral + "/request-placement",
                        "{\"group\": \"%s\"}".formatted(group))
                .accepted();
        eventually(() -> assertThat(as("intake")
                        .get(ENROLMENT, "/referrals/" + referral)
                        .body()
                        .path("placement")
                        .asString())
                .isEqualTo("PLACED"));
    }

    /** Registers a laptop. */
    public UUID device() {
        return as("device-desk")
                .post(
                        DEVICE,
                        "/devices",
                        "{\"type\": \"LAPTOP\", \"inventoryNumber\": \"%s\"}".formatted(UUID.randomUUID()))
                .accepted()
                .id();
    }

    /** Records that the device was seen, and returns the id of the event. */
    public String stocktake(UUID device) {
        return as("device-desk")
                .post(DEVICE, "/devices/" + device + "/confirm-stocktake", "{}")
                .accepted()
                .body()
                .at("/events/0/id")
                .asString();
    }

    /** Creates a loan request of a new person who needs a laptop; device-service knows it. */
    public UUID loanRequest() {
        var referral = assessed("WITH_DEVICE").toString();
        return await().atMost(PATIENCE)
                .until(
                        () -> as("device-desk")
                                .get(DEVICE, "/loan-requests?limit=200")
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(request ->
                                        request.path("referral").asString().equals(referral))
                                .map(request -> UUID.fromString(
                                        request.path("loanRequest").asString()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Appoints a deputy for tomorrow, under the same id in enrolment-service and coaching-service. */
    public UUID deputyship() {
        var deputyship = UUID.randomUUID();
        for (var service : List.of(ENROLMENT, COACHING)) {
            as("team-lead")
                    .post(service, "/deputyships", """
                    {"deputyship": "%1$s", "absent": "%2$s", "deputy": "%3$s", "from": "%4$s", "until": "%4$s"}""".formatted(
                                    deputyship, UUID.randomUUID(), UUID.randomUUID(), today().plusDays(1)))
                    .accepted();
        }
        return deputyship;
    }

    /** Adds an institution to the network of the equal opportunity officer. */
    public UUID networkContact() {
        return as("equal-opportunity")
                .post(ENROLMENT, "/network-contacts", "{\"kind\": \"CARE\", \"name\": \"Pflegestützpunkt\"}")
                .accepted()
                .id();
    }

    /** Plans a group of a new offer: two sessions of one hour, today. */
    public UUID groupOfToday() {
        return groupOfToday(5, UUID.randomUUID());
    }

    /** The same with that many seats, and with that moderator. */
    public UUID groupOfToday(int capacity, UUID moderator) {
        var offer = as("team-lead")
                .post(COACHING, "/offers", """
                        {"kind": "OTHER", "title": "Probestunden", "modules": [{"number": 1, "requiredMinutes": 120}],
                         "week": [{"module": 1, "day": "%1$s", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60},
                                  {"module": 1, "day": "%1$s", "startsAt": "10:00", "endsAt": "11:00", "minutes": 60}],
                         "topics": [{"module": 1, "code": "TRYING_OUT", "title": "Ausprobieren"}]}""".formatted(today().getDayOfWeek()))
                .accepted()
                .id();
        settled();
        return group(offer, capacity, today(), moderator);
    }

    /** Places a new person in a group of today and records attendance at its first session. */
    public UUID entered(UUID group) {
        var session = session(group);
        var referral = referral(participant(), offerOf(group));
        ask(referral, group);
        var participation = UUID.fromString(as("adviser")
                .get(ENROLMENT, "/referrals/" + referral)
                .body()
                .required("participation")
                .asString());
        as("moderator")
                .post(COACHING, "/groups/" + group + "/hold-session", "{\"session\": \"%s\"}".formatted(session))
                .accepted();
        as("moderator")
                .post(COACHING, "/groups/" + group + "/sessions/" + session + "/record-attendance", """
                {"attendees": [{"participation": "%s", "status": "PRESENT", "presence": "ONLINE"}]}""".formatted(
                                participation))
                .accepted();
        settled();
        return participation;
    }

    public UUID offerOf(UUID group) {
        return UUID.fromString(as("moderator")
                .get(COACHING, "/groups/" + group)
                .body()
                .required("offer")
                .asString());
    }

    public UUID outcomeCase(UUID participation) {
        return UUID.fromString(as("adviser")
                .get(OUTCOME, "/outcome-cases?participation=" + participation)
                .accepted()
                .body()
                .at("/items/0/outcomeCase")
                .asString());
    }

    /** The first session of a group. */
    public UUID session(UUID group) {
        return UUID.fromString(as("moderator")
                .get(COACHING, "/groups/" + group)
                .accepted()
                .body()
                .at("/sessions/0/session")
                .asString());
    }

    /** Today in Berlin, by the services' clock. */
    public static LocalDate today() {
        return LocalDate.ofInstant(RunningSuite.installation().clock().instant(), ZoneId.of("Europe/Berlin"));
    }

    public static LocalDate nextMonday() {
        return today().plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** Waits until the assertion holds, because effects of events arrive later. */
    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    /** Waits until no service has an event to publish or to handle. */
    public static void settled() {
        eventually(OpenEffects::requireNone);
    }
}
