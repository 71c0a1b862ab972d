package de.motivag.suite.journey;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The random course of a few people through three groups, recorded by several callers at once. */
final class History {
    static final int PEOPLE = 12;
    private static final int ACTS = 30;
    private static final int HANDS = 4;
    private static final Organisation NORD = new Organisation("jc-nord");

    private record Session(UUID group, UUID session) {}

    /** @param integrations ids for the person's possible integrations */
    private record Member(UUID participant, UUID participation, UUID group, List<UUID> integrations) {}

    private final Random random;
    final LocalDate first;
    final UUID offer = UUID.randomUUID();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private int accepted;

    History(Random random) {
        this.random = random;
        Organisation.configured("jc-nord");
        this.first = Organisation.today().minusDays(400).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    void play() throws Exception {
        RunningSuite.suite()
                .clock()
                .backTo(first.minusDays(3)
                        .atStartOfDay(ZoneId.of("Europe/Berlin"))
                        .toInstant());
        seated();
        RunningSuite.suite().clock().toPresent();
        var acts = new ArrayList<Callable<Integer>>();
        for (var member : members) {
            IntStream.range(0, ACTS).forEach(_ -> acts.add(act(member)));
        }
        Collections.shuffle(acts, random);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var status : hands.invokeAll(acts)) {
                assertThat(status.get()).as("accepted or refused by a rule").isIn(200, 201, 404, 409, 422);
                accepted += status.get() < 300 ? 1 : 0;
            }
        }
        assertThat(accepted).isGreaterThan(PEOPLE * ACTS / 3);
        sweep();
        Organisation.settled();
        sweep();
        Organisation.settled();
    }

    private void seated() {
        NORD.as("team-lead").post(COACHING, "/offers", """
                {"offer": "%s", "kind": "OTHER", "title": "Zufall",
                 "modules": [{"number": 1, "requiredMinutes": 90}, {"number": 2, "requiredMinutes": 90}],
                 "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "11:00", "minutes": 120},
                          {"module": 2, "day": "TUESDAY", "startsAt": "09:00", "endsAt": "11:00", "minutes": 120}]}""".formatted(offer)).accepted();
        Organisation.settled();
        var groups = IntStream.range(0, 3)
                .mapToObj(week -> group(first.plusWeeks(week)))
                .toList();
        var referrals = new TreeMap<UUID, UUID>();
        for (int i = 0; i < PEOPLE; i++) {
            var group = groups.get(i % groups.size());
            var participant = NORD.participant();
            var referral = NORD.referral(participant, offer);
            NORD.ask(referral, group);
            referrals.put(referral, group);
        }
        referrals.forEach((referral, group) -> {
            var shown =
                    NORD.as("adviser").get(ENROLMENT, "/referrals/" + referral).body();
            members.add(new Member(
                    UUID.fromString(shown.required("participant").asString()),
                    UUID.fromString(shown.required("participation").asString()),
                    group,
                    List.of(UUID.randomUUID(), UUID.randomUUID())));
        });
    }

    private UUID group(LocalDate monday) {
        var group = NORD.as("team-lead")
                .post(COACHING, "/groups", """
                {"offer": "%s", "firstDay": "%s", "capacity": 8, "moderators": ["%s"]}""".formatted(offer, monday, UUID.randomUUID()))
                .accepted()
                .id();
        for (var session :
                NORD.as("moderator").get(COACHING, "/groups/" + group).body().required("sessions")) {
            sessions.add(new Session(
                    group, UUID.fromString(session.required("session").asString())));
        }
        return group;
    }

    private void sweep() {
        NORD.as("operations")
                .post(OUTCOME, "/operations/sweeps/evaluate-outcomes/run", "")
                .accepted();
    }

    private Callable<Integer> act(Member member) {
        var participation = "/participations/" + member.participation();
        var session = one(sessions);
        return switch (random.nextInt(23)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> {
                var own = sessions.stream()
                        .filter(one -> one.group().equals(member.group()))
                        .toList();
                var attended = random.nextInt(4) == 0 ? session : one(own);
                var attendee = attendance(member);
                yield () -> attend(attended, attendee);
            }
            case 8, 9, 10 -> {
                var body = """
                        {"group": "%s", "session": "%s", %s, "reason": "Nachgesehen."}""".formatted(session.group(), session.session(), status());
                yield () -> post("moderator", COACHING, participation + "/correct-attendance", body);
            }
            case 11 -> {
                var command = random.nextInt(3) == 0 ? "/revoke-waiver" : "/waive-module";
                var body = "{\"module\": %d, \"waivedOn\": \"%s\", \"reason\": \"Nachgeholt.\"}";
                var module = 1 + random.nextInt(2);
                yield () -> post(
                        "team-lead", COACHING, participation + command, body.formatted(module, Organisation.today()));
            }
            case 12, 13 -> {
                var body = "{\"endedOn\": \"%s\", \"reason\": \"OTHER\"}".formatted(day(0, 40));
                var command = random.nextBoolean() ? "/end-early" : "/correct-early-end";
                yield () -> post("adviser", COACHING, participation + command, body);
            }
            case 14 ->
                () -> {
                    var ended = NORD.as("adviser")
                            .get(COACHING, participation)
                            .body()
                            .path("endedOn");
                    var body = "{\"endedOn\": \"%s\", \"reason\": \"Verwechslung.\"}";
                    return post(
                            "adviser",
                            COACHING,
                            participation + "/revoke-early-end",
                            body.formatted(ended.asString(Organisation.today().toString())));
                };
            case 20 -> {
                var body = "{\"session\": \"%s\", \"reason\": \"andere Person\"}".formatted(session.session());
                yield () -> post("moderator", COACHING, participation + "/retract-attendance", body);
            }
            case 21 -> {
                var body = "{\"session\": \"%s\", \"heldOn\": \"%s\", \"reason\": \"anderer Tag\"}"
                        .formatted(session.session(), day(0, 40));
                yield () -> post("moderator", COACHING, "/groups/" + session.group() + "/correct-held-session", body);
            }
            case 22 -> {
                var body = "{\"module\": %d, \"minutes\": %d, \"studiedOn\": \"%s\"}"
                        .formatted(1 + random.nextInt(2), 20 + random.nextInt(60), day(0, 40));
                yield () -> post("moderator", COACHING, participation + "/confirm-self-study", body);
            }
            case 15 -> {
                var body = "{\"group\": \"%s\"}".formatted(session.group());
                yield () -> post("moderator", COACHING, participation + "/move-to-group", body);
            }
            case 16, 17, 18 -> {
                var evidence = evidence(member);
                yield () -> post("adviser", OUTCOME, evidence.getKey(), evidence.getValue());
            }
            default -> () -> post("operations", OUTCOME, "/operations/sweeps/evaluate-outcomes/run", "");
        };
    }

    /** The first caller also records that the session was held. */
    private int attend(Session session, String attendee) {
        var path = "/groups/" + session.group();
        post("moderator", COACHING, path + "/hold-session", "{\"session\": \"%s\"}".formatted(session.session()));
        return post(
                "moderator", COACHING, path + "/sessions/" + session.session() + "/record-attendance", """
                {"attendees": [%s]}""".formatted(
                                attendee));
    }

    private String attendance(Member member) {
        return "{\"participation\": \"%s\", %s, \"makeUp\": true}".formatted(member.participation(), status());
    }

    private String status() {
        return switch (random.nextInt(5)) {
            case 0 ->
                "\"status\": \"LATE\", \"minutes\": %d, \"presence\": \"ONLINE\"".formatted(30 + random.nextInt(80));
            case 1 -> "\"status\": \"EXCUSED\", \"presence\": \"ONLINE\"";
            default -> "\"status\": \"PRESENT\", \"presence\": \"ON_SITE\"";
        };
    }

    private Map.Entry<String, String> evidence(Member member) {
        var person = "/participants/" + member.participant();
        var integration = one(member.integrations());
        var facts = """
                "kind": "%s", "startsOn": "%s", %s "weeklyHours": 30, "fixedTerm": false, "insured": true,
                "subsidised": false, "foundThrough": "SELF\"""".formatted(
                        one(List.of("EMPLOYMENT", "SELF_EMPLOYMENT", "WORK_OPPORTUNITY")),
                        day(-20, 240),
                        random.nextBoolean() ? "" : "\"endedOn\": \"%s\",".formatted(day(240, 260)));
        return switch (random.nextInt(4)) {
            case 0 -> Map.entry(person + "/confirm-no-integration", "{\"checkedOn\": \"%s\"}".formatted(day(150, 260)));
            case 1 ->
                Map.entry(person + "/integrations/" + integration + "/withdraw", "{\"reason\": \"Verwechslung.\"}");
            case 2 -> Map.entry(person + "/integrations/" + integration + "/correct", "{\"facts\": {" + facts + "}}");
            default ->
                Map.entry(
                        person + "/integrations",
                        "{\"integration\": \"" + integration + "\", \"facts\": {" + facts + "}}");
        };
    }

    private LocalDate day(int least, int most) {
        return first.plusDays(least + random.nextInt(most - least));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static int post(String role, Service service, String path, String body) {
        return NORD.as(role).post(service, path, body).status();
    }
}
