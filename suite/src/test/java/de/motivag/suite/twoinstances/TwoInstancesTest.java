package de.motivag.suite.twoinstances;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.running.Instance.ONE;
import static de.motivag.suite.running.Instance.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.suite.Service;
import de.motivag.suite.running.Instance;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.Stored;
import de.motivag.suite.running.Topics;
import de.motivag.suite.running.TwoInstances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sends requests to both instances at once, and makes one of them hang or kills it. */
class TwoInstancesTest extends TwoInstancesTesting {
    @Test
    void one_of_two_requests_to_rebuild_a_view_is_accepted_and_both_instances_show_the_result() throws Exception {
        var contacts = contacts(ONE);
        var asked =
                atOnce(2, i -> Instance.values()[i].as("operations", JC_NORD).post(ENROLMENT, rebuild(), ""));
        assertThat(asked).extracting(Response::status).containsExactlyInAnyOrder(202, 409);
        assertThat(asked)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.body().path("type").asString().endsWith("rebuild-running"));
        contactsAtBoth(10);
        awaitLive();

        for (var instance : Instance.values()) {
            assertThat(contacts(instance)).isEqualTo(plus(contacts, 20));
        }
        assertThat(view(ONE)).isEqualTo(view(TWO));
        isAsRebuiltAgain();
    }

    @Test
    void a_rebuild_whose_instance_was_killed_can_be_repeated_on_the_other_one() throws Exception {
        try (var reader = Stored.asService(ENROLMENT);
                var reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("select 1 from referral");
            TWO.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
            await().atMost(PATIENCE)
                    .until(() -> view(ONE).path("note").asString("").contains("transaction"));
            assertThat(state(ONE)).isEqualTo("REBUILDING");
            TWO.kill();
            await().atMost(TAKEN_OVER).until(() -> state(ONE).equals("FAILED"));
            ONE.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
            reader.rollback();
        }
        awaitLive();
        isAsRebuiltAgain();
    }

    @Test
    void the_work_of_a_hanging_instance_is_taken_over_within_ten_seconds_with_single_effects() throws Exception {
        var group = nord.group();
        var hanging = withRelay(ENROLMENT);
        var other = hanging.other();
        var before = contacts(other);
        List<Integer> accepted;
        try (var reader = Stored.asService(ENROLMENT);
                var reading = reader.createStatement();
                var callers = new Callers(hanging)) {
            // A snapshot that keeps a rebuild waiting, so that it hangs before its end.
            reader.setAutoCommit(false);
            reading.execute("select 1 from referral");
            hanging.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
            await().atMost(PATIENCE)
                    .until(() -> contacts(other).entrySet().stream()
                            .allMatch(now -> now.getValue() > before.get(now.getKey())));
            freezeWhileItHoldsLocks(hanging);
            var since = Instant.now();

            var referral = nord.at(other).assessed();
            requestPlacement(other, referral, group);
            for (var each : referrals) {
                contact(other, each, key()).accepted();
            }
            assertThat(since).isAfter(Instant.now().minus(TAKEN_OVER));
            await("all four events of the referral are on the topic")
                    .atMost(left(since, TAKEN_OVER))
                    .until(() -> sequences()
                                    .getOrDefault(referral.toString(), List.of())
                                    .size()
                            >= 4);
            await("three services have taken over what the instance had")
                    .atMost(left(since, TAKEN_OVER.multipliedBy(2)))
                    .until(() -> placement(other, referral).equals("PLACED"));
            await("the rebuild has failed")
                    .atMost(left(since, TAKEN_OVER.multipliedBy(2)))
                    .until(() -> state(other).equals("FAILED"));
            other.as("operations", JC_NORD).post(ENROLMENT, rebuild(), "").accepted();
            hanging.goOn();
            accepted = callers.accepted();
            reader.rollback();
        }
        awaitLive();
        Organisation.settled();

        assertThat(ONE.as("moderator", JC_NORD)
                        .get(COACHING, "/groups/" + group)
                        .body()
                        .path("seatsTaken")
                        .asInt())
                .isOne();
        var after = contacts(ONE);
        for (int i = 0; i < referrals.size(); i++) {
            var acknowledged = before.get(referrals.get(i)) + accepted.get(i) + 1;
            // One command may have been stored without an acknowledgement.
            assertThat(after.get(referrals.get(i))).isBetween(acknowledged, acknowledged + 1);
        }
        sequences().forEach((stream, found) -> assertThat(found).as(stream).isEqualTo(upTo(found.size())));
        for (var service : Service.values()) {
            assertThat(ONE.as("operations", JC_NORD)
                            .get(service, "/operations/parked")
                            .body())
                    .isEmpty();
        }
        isAsRebuiltAgain();
    }

    @Test
    void the_relay_waits_for_a_slow_kafka_and_sends_no_event_twice() throws Exception {
        var referral = nord.referral();
        Organisation.settled();
        TwoInstances.kafka().freeze();
        contact(ONE, referral, key()).accepted();
        await().pollDelay(Duration.ofSeconds(7)).until(() -> true);
        TwoInstances.kafka().goOn();
        await().atMost(PATIENCE)
                .until(() ->
                        sequences().getOrDefault(referral.toString(), List.of()).size() == 3);
        Organisation.settled();
        assertThat(Topics.records().stream()
                        .filter(record -> referral.toString().equals(Topics.text(record.key()))))
                .hasSize(3);
    }

    @Test
    void due_commands_are_executed_once_over_both_instances() throws Exception {
        var loans = IntStream.range(0, 5).mapToObj(_ -> handedOut()).toList();
        // The due day is the next working day after today.
        TwoInstances.advance(Duration.ofDays(6));
        var runs = atOnce(
                4,
                i -> Instance.values()[i % 2]
                        .as("operations", JC_NORD)
                        .post(DEVICE, "/operations/sweeps/overdue-loans/run", "")
                        .accepted()
                        .body());
        assertThat(runs.stream()
                        .mapToInt(run -> run.required("carriedOut").asInt())
                        .sum())
                .isEqualTo(loans.size());
        assertThat(runs).allMatch(run -> run.required("failed").asInt() == 0);
    }

    @Test
    void commands_to_one_stream_on_both_instances_are_all_stored_one_after_the_other() throws Exception {
        var referral = nord.referral();
        var answers = atOnce(
                CALLERS * 4,
                i -> contact(Instance.values()[i % 2], referral, key()).accepted());
        assertThat(answers.stream()
                        .map(answer -> answer.body().required("version").asInt())
                        .sorted())
                .isEqualTo(IntStream.range(3, 3 + answers.size()).boxed().toList());
        assertThat(contacts(referral, ONE)).isEqualTo(answers.size()).isEqualTo(contacts(referral, TWO));
    }

    @Test
    void a_key_sent_to_both_instances_at_once_has_one_effect_and_one_answer() throws Exception {
        var referral = nord.referral();
        for (int n = 0; n < 10; n++) {
            var key = key();
            var answers = atOnce(
                    4, i -> contact(Instance.values()[i % 2], referral, key).accepted());
            assertThat(answers.stream().map(Response::text).distinct()).hasSize(1);
        }
        assertThat(contacts(referral, ONE)).isEqualTo(10);
    }
}
