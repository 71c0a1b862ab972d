package de.motivag.suite.bench;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The measured command: staff of four roles log a contact with a note, each on a referral that no other caller uses at
 * that moment. It has no Idempotency-Key and no If-Match.
 */
final class Contacts implements AutoCloseable, Callers.Work {
    static final String ORGANISATION = "jc-nord";

    private static final String NOTE = "Rang back after the talk of last week; wants to start in spring.";
    private static final List<String> ROLES = List.of("intake", "adviser", "moderator", "employer-service");
    /** {@code ReferralOpened} and {@code ReferralRouted}. */
    private static final int EVENTS_OF_OPENING = 2;

    private final List<Http> connections = new ArrayList<>();
    private final Rotation referrals = new Rotation();
    private final AtomicInteger clients = new AtomicInteger();
    private final UUID offer = new OrganisationId(ORGANISATION).derived("offer/activation-and-orientation");
    private final LocalDate today;

    Contacts(Suite suite) throws IOException {
        today = LocalDate.ofInstant(suite.clock().instant(), ZoneId.of("Europe/Berlin"));
        var port = suite.url(Service.ENROLMENT).getPort();
        for (int i = 0; i < Callers.COUNT; i++) {
            connections.add(new Http(port, suite.token(ROLES.get(i % ROLES.size()), ORGANISATION)));
        }
    }

    /** Configures an organisation; coaching-service then creates its offer. */
    static void configure(Suite suite) throws IOException {
        try (var http = new Http(suite.url(Service.ENROLMENT).getPort(), suite.token("team-lead", ORGANISATION))) {
            http.post("/organisation", """
                    {"federalState": "NW", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                     "retentionMonths": 120, "goals": []}""");
        }
        for (int stations = 0; stations < 3; stations++) {
            Backlog.drained(suite);
        }
    }

    Rotation referrals() {
        return referrals;
    }

    /**
     * Starts the rotation. The first streams are replaced at random lengths, so that streams of every length exist from
     * then on.
     */
    void begin() {
        for (var referral : opened(Rotation.IN_USE)) {
            var last = ThreadLocalRandom.current().nextInt(EVENTS_OF_OPENING + 1, Rotation.MOST_EVENTS + 1);
            referrals.begin(new Rotation.Stream(referral, EVENTS_OF_OPENING, last));
        }
    }

    /** Opens referrals of new people until that many are available. */
    void stockUp(int count) {
        opened(count - referrals.fresh()).forEach(referral -> referrals.add(referral, EVENTS_OF_OPENING));
    }

    private List<UUID> opened(int count) {
        var all = new ConcurrentLinkedQueue<UUID>();
        var left = new AtomicInteger(count);
        // Every fourth caller has the role intake.
        Callers.run(caller -> {
            while (caller % ROLES.size() == 0 && left.getAndDecrement() > 0) {
                all.add(open(caller));
            }
        });
        return List.copyOf(all);
    }

    /** Creates a referral of maximum length whose only encrypted values are in its opening. */
    UUID withoutNotes() throws IOException {
        var referral = open(0);
        for (int events = EVENTS_OF_OPENING; events < Rotation.MOST_EVENTS; events++) {
            connections.getFirst().post("/referrals/" + referral + "/log-contact", contact(referral, null));
        }
        return referral;
    }

    private UUID open(int intake) throws IOException {
        var participant = Id.next();
        var referral = Id.next();
        connections.get(intake).post("/participants", """
                {"participant": "%s", "clientNumber": "100A%06d", "givenName": "Ada", "familyName": "Muster",
                 "bornOn": "1990-05-17", "email": "ada@example.org", "phone": "+49 231 123456",
                 "address": {"street": "Hauptstr. 1", "postcode": "44135", "city": "Dortmund"}}""".formatted(participant, clients.getAndIncrement()));
        connections.get(intake).post("/referrals", """
                {"referral": "%s", "participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "NEVER"},
                 "existingClient": false, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(referral, participant, offer, today));
        return referral;
    }

    @Override
    public void once(int caller) throws IOException {
        var stream = referrals.take();
        connections.get(caller).post("/referrals/" + stream.id + "/log-contact", contact(stream.id, NOTE));
        referrals.giveBack(stream);
    }

    /** Sends the same request to an endpoint that does nothing. */
    void nothing(int caller) throws IOException {
        connections.get(caller).post(DoingNothing.PATH, contact(offer, NOTE));
    }

    private String contact(UUID referral, @Nullable String note) {
        return "{\"referral\":\"" + referral
                + "\",\"channel\":\"PHONE\",\"purpose\":\"COUNSELLING\",\"reached\":true,\"minutes\":12,\"heldOn\":\""
                + today
                + "\"" + (note == null ? "}" : ",\"note\":\"" + note + "\"}");
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
