package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import de.motivag.coaching.write.participation.placeparticipant.PlaceParticipant;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.CommandResult;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.tracing.TraceParent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Seats and waiting lists while many requests arrive at once. */
class SeatsUnderLoadTest extends CoachingServiceTesting {
    @Test
    void many_simultaneous_requests_fill_all_seats_and_the_others_wait() throws Exception {
        var offer = define();
        var groups = List.of(plan(offer, MONDAY.plusWeeks(2), 2), plan(offer, MONDAY.plusWeeks(3), 1));
        var participations = new ArrayList<UUID>();
        for (int i = 0; i < 32; i++) {
            participations.add(publish(requested(offer, null)));
        }
        await().untilAsserted(() -> assertThat(participations.stream().map(CoachingServiceTesting::status))
                .containsOnly("PLACED", "WAITING")
                .filteredOn("PLACED"::equals)
                .hasSize(3));
        var refused = publish(requested(offer, groups.getFirst()));
        await().untilAsserted(() -> assertThat(status(refused)).isEqualTo("REFUSED"));
        assertThat(get("intake", "/participations/" + refused)
                        .body()
                        .get("refusal")
                        .asString())
                .isEqualTo("GROUP_FULL");
        var unknown = publish(requested(offer, new GroupId(offer.value())));
        await().untilAsserted(() -> assertThat(status(unknown)).isEqualTo("REFUSED"));
    }

    @Test
    void one_of_32_simultaneous_requests_gets_the_last_seat() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY.plusWeeks(5), 1);
        var participations =
                Stream.generate(() -> new ParticipationId(Id.next())).limit(32).toList();
        var start = new CyclicBarrier(participations.size());
        try (var callers = Executors.newFixedThreadPool(participations.size())) {
            var calls = participations.stream()
                    .map(participation -> callers.submit(() -> {
                        start.await();
                        return place(participation, offer, group);
                    }))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().refusal()).isNull();
            }
        }
        assertThat(participations.stream().map(participation -> status(participation.value())))
                .hasSize(32)
                .filteredOn("PLACED"::equals)
                .hasSize(1);
        assertThat(get("intake", "/groups/" + group.value())
                        .body()
                        .get("seatsFree")
                        .asInt())
                .isZero();
    }

    private static CommandResult place(ParticipationId participation, OfferId offer, GroupId group) {
        var command = new PlaceParticipant(
                participation,
                new ParticipantId(Id.next()),
                new ReferralId(Id.next()),
                offer,
                1,
                TODAY.get(),
                TODAY.get(),
                null,
                false,
                null,
                List.of(group));
        var id = Id.next();
        return bean(Commands.class)
                .carryOut(
                        command,
                        new CommandContext(
                                new OrganisationId("jc-nord"),
                                "tester",
                                "system",
                                id,
                                id.toString(),
                                id.toString(),
                                TraceParent.begin(),
                                null,
                                null));
    }

    @Test
    void a_freed_seat_goes_to_the_person_who_has_waited_longest() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY.plusWeeks(6), 1);
        var seated = publish(requested(offer, group));
        await().untilAsserted(() -> assertThat(status(seated)).isEqualTo("PLACED"));
        var first = publish(requested(offer, null));
        await().untilAsserted(() -> assertThat(status(first)).isEqualTo("WAITING"));
        var second = publish(requested(offer, null));
        await().untilAsserted(() -> assertThat(status(second)).isEqualTo("WAITING"));
        var line = "/offers/%s/waiting-list".formatted(offer.value());
        assertThat(get("intake", line).body().get("items").valueStream())
                .extracting(
                        waiting -> waiting.get("position").asInt(),
                        waiting -> waiting.get("participation").asString(),
                        waiting -> waiting.get("waitingSince").asString())
                .containsExactly(
                        tuple(1, first.toString(), TODAY.get().toString()),
                        tuple(2, second.toString(), TODAY.get().toString()));
        var page = get("intake", line + "?limit=1").body();
        assertThat(get("intake", line + "?limit=1&after=" + page.get("next").asString())
                        .body()
                        .at("/items/0/position")
                        .asInt())
                .isEqualTo(2);

        accepted("adviser", "/participations/%s/end-early".formatted(seated), """
                {"endedOn": "%s", "reason": "EMPLOYMENT", "note": "Anruf vom Betrieb"}""".formatted(TODAY.get()));

        await().untilAsserted(() -> assertThat(status(first)).isEqualTo("PLACED"));
        assertThat(status(seated)).isEqualTo("NOT_STARTED");
        assertThat(status(second)).isEqualTo("WAITING");
        assertThat(get("intake", line).body().get("items").valueStream())
                .extracting(waiting -> waiting.get("position").asInt())
                .containsExactly(1);
        plan(offer, MONDAY.plusWeeks(7), 5);
        await().untilAsserted(() -> assertThat(status(second)).isEqualTo("PLACED"));
    }

    @Test
    void no_seat_stays_free_while_somebody_waits_under_simultaneous_changes() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY.plusWeeks(8), 3);
        var seated = placed(offer, 3);
        var waiting = Stream.generate(() -> requested(offer, null)).limit(3).toList();
        var withdrawn = new ArrayList<UUID>();
        for (var request : waiting) {
            withdrawn.add(publish(request));
        }
        await().untilAsserted(() -> assertThat(withdrawn.stream().map(CoachingServiceTesting::status))
                .containsOnly("WAITING"));
        var newcomers = new ArrayList<Future<UUID>>();
        var start = new CyclicBarrier(12);
        try (var callers = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 3; i++) {
                var leaving = seated.get(i);
                var request = waiting.get(i);
                callers.submit(() -> {
                    start.await();
                    return accepted(
                            "adviser", "/participations/%s/end-early".formatted(leaving), """
                            {"endedOn": "%s", "reason": "OTHER"}""".formatted(TODAY.get()));
                });
                callers.submit(() -> {
                    start.await();
                    return publish(withdrawn(request, TODAY.get()));
                });
            }
            for (int i = 0; i < 6; i++) {
                newcomers.add(callers.submit(() -> {
                    start.await();
                    return publish(requested(offer, null));
                }));
            }
        }
        var asking = new ArrayList<UUID>();
        for (var newcomer : newcomers) {
            asking.add(newcomer.get());
        }
        await().untilAsserted(() -> {
            assertThat(seated.stream().map(CoachingServiceTesting::status)).containsOnly("NOT_STARTED");
            assertThat(withdrawn.stream().map(CoachingServiceTesting::status)).containsOnly("NOT_STARTED");
            assertThat(asking.stream().map(CoachingServiceTesting::status).sorted())
                    .containsExactly("PLACED", "PLACED", "PLACED", "WAITING", "WAITING", "WAITING");
            assertThat(seatsFree(group)).isZero();
        });
    }

    private static List<UUID> placed(OfferId offer, int count) throws Exception {
        var participations = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            participations.add(publish(requested(offer, null)));
        }
        await().untilAsserted(() -> assertThat(participations.stream().map(CoachingServiceTesting::status))
                .containsOnly("PLACED"));
        return participations;
    }

    @Test
    void a_withdrawal_simultaneous_with_an_attendance_frees_the_seat_and_keeps_the_attendance() throws Exception {
        var group = plan(OFFER, MONDAY, 24);
        var requests = Stream.generate(() -> requested(OFFER, group)).limit(24).toList();
        var participations = new ArrayList<UUID>();
        for (var request : requests) {
            participations.add(publish(request));
        }
        await().untilAsserted(() -> assertThat(participations.stream().map(CoachingServiceTesting::status))
                .containsOnly("PLACED"));
        TODAY.set(MONDAY);
        hold(group, 0);
        var start = new CyclicBarrier(participations.size());
        try (var callers = Executors.newFixedThreadPool(participations.size())) {
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < participations.size(); i++) {
                var request = requests.get(i);
                var participation = participations.get(i);
                var later = i;
                calls.add(callers.submit(() -> {
                    start.await();
                    publish(withdrawn(request, MONDAY.minusDays(1)));
                    // Some attend immediately and some later, so that each side is sometimes first.
                    for (int other = 0; other < later; other++) {
                        status(participations.get(other));
                    }
                    return present(group, 0, participation).status();
                }));
            }
            for (int i = 0; i < participations.size(); i++) {
                var answer = calls.get(i).get();
                var path = "/participations/" + participations.get(i);
                await().untilAsserted(() -> assertThat(
                                get("adviser", path).body().get("status").asString())
                        .isEqualTo(answer == 200 ? "ENDED" : "NOT_STARTED"));
                var seen = get("adviser", path).body();
                assertThat(seen.get("attendances").size()).isEqualTo(answer == 200 ? 1 : 0);
                assertThat(seen.get("endReason").asString()).isEqualTo("REFERRAL_WITHDRAWN");
                if (answer == 200) {
                    assertThat(seen.get("enteredOn").asString()).isEqualTo("2026-03-02");
                    assertThat(seen.get("endedOn").asString()).isEqualTo("2026-03-02");
                } else {
                    assertThat(answer).isEqualTo(409);
                    assertThat(seen.get("notStartedOn").asString()).isEqualTo("2026-03-01");
                }
            }
        }
        assertThat(get("intake", "/groups/" + group.value())
                        .body()
                        .get("seatsTaken")
                        .asInt())
                .isZero();
    }

    private static ReferralWithdrawn withdrawn(PlacementRequested request, LocalDate on) {
        return new ReferralWithdrawn(
                request.referral(), request.participant(), request.offer(), on, Confidential.of("zieht um"));
    }
}
