package de.motivag.suite.journey;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rebuilds the replicas of other services' data from the topics. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class ReplicasTest {
    private static final StaffClient OPERATIONS = StaffClient.as("operations", "jc-nord");

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_deleted_replica_is_rebuilt_identically_from_the_topic(Service service) {
        var things = OneOfEach.of("jc-replicas");
        var offer = things.ids().get("offer");
        things.organisation()
                .as("team-lead")
                .post(COACHING, "/offers/" + offer + "/revise", """
                        {"title": "Neue Wege", "modules": [{"number": 1, "requiredMinutes": 60}],
                         "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00",
                                   "minutes": 60}]}""")
                .accepted();
        things.organisation()
                .as("intake")
                .post(ENROLMENT, "/referrals/" + things.ids().get("referral") + "/withdraw", """
                        {"withdrawnOn": "%s", "reason": "umgezogen"}""".formatted(
                                Organisation.today()))
                .accepted();
        handOut(things.organisation());
        assign(things, UUID.randomUUID());
        things.organisation()
                .as("moderator")
                .post(COACHING, "/appointments/" + things.ids().get("appointment") + "/hold", "{}")
                .accepted();
        requestSeatInTheMorning(things.organisation());
        Organisation.settled();
        var database = owner(service);
        for (var replica : replicas(service)) {
            var live = rows(replica, database);
            assertThat(live).as(replica).isNotEmpty();
            database.sql("delete from " + replica).update();

            var rebuilt = rebuild(service, replica);

            assertThat(rows(replica, database)).as(replica).isEqualTo(live);
            assertThat(rebuilt).isEqualTo(live.size());
        }
    }

    private static void assign(OneOfEach things, UUID adviser) {
        things.organisation()
                .as("team-lead")
                .post(ENROLMENT, "/referrals/" + things.ids().get("referral") + "/assign-adviser", """
                        {"adviser": "%s"}""".formatted(
                                adviser))
                .accepted();
    }

    @Test
    void coaching_knows_the_adviser_whom_enrolment_has_assigned() {
        var things = OneOfEach.of("jc-replicas-adviser");
        var adviser = UUID.randomUUID();
        assign(things, adviser);
        Organisation.eventually(() -> assertThat(owner(COACHING)
                        .sql("select adviser from adviser_replica where organisation = 'jc-replicas-adviser'"
                                + " order by sequence desc limit 1")
                        .query(UUID.class)
                        .list())
                .containsExactly(adviser));
    }

    private static void requestSeatInTheMorning(Organisation organisation) {
        var referral = "/referrals/" + organisation.assessed();
        organisation
                .as("intake")
                .post(ENROLMENT, referral + "/correct", """
                        {"appliedOn": "%s", "lastPayment": {"kind": "NEVER"}, "existingClient": false,
                         "joinsBenefitCommunity": false, "exceptions": [],
                         "possibleTimes": [{"day": "MONDAY", "from": "08:00", "until": "12:00"}]}""".formatted(Organisation.today()))
                .accepted();
        organisation
                .as("intake")
                .post(ENROLMENT, referral + "/request-placement", "{}")
                .accepted();
    }

    /** Hands out the device that is reserved for a request. */
    private static void handOut(Organisation organisation) {
        organisation.device();
        var request = organisation.loanRequest().toString();
        var path = new AtomicReference<String>();
        Organisation.eventually(() -> {
            var reserved = organisation
                    .as("device-desk")
                    .get(DEVICE, "/loan-requests?status=MATCHED&limit=200")
                    .accepted()
                    .body()
                    .path("items")
                    .valueStream()
                    .filter(each -> each.path("loanRequest").asString().equals(request))
                    .map(each -> each.path("device").asString())
                    .findFirst();
            assertThat(reserved).isPresent();
            path.set("/devices/" + reserved.get() + "/hand-out");
        });
        organisation
                .as("device-desk")
                .post(DEVICE, path.get(), """
                        {"loanRequest": "%s", "condition": "GOOD", "accessories": [], "dueBack": "%s",
                         "agreementAccepted": true}""".formatted(
                                request, Organisation.today().plusDays(10)))
                .accepted();
    }

    @Test
    void every_service_lists_its_replicas_and_refuses_an_unknown_one() {
        assertThat(replicas(ENROLMENT))
                .containsExactly("held_appointment", "loan_replica", "offer_replica", "reported_day");
        assertThat(replicas(COACHING))
                .containsExactly(
                        "adviser_replica", "deputyship_replica", "planning_horizon_replica", "possible_times_replica");
        assertThat(replicas(DEVICE)).containsExactly("loan_term_replica", "measure_replica", "withdrawal_replica");
        assertThat(replicas(OUTCOME)).containsExactly("participant_replica");
        assertThat(OPERATIONS
                        .post(OUTCOME, "/operations/replicas/report/rebuild", "{}")
                        .problem(404)
                        .code())
                .isEqualTo("no-such-replica");
    }

    @Test
    void events_that_arrive_during_a_rebuild_are_in_the_replica() throws Exception {
        var organisation = Organisation.configured("jc-replicas-live");
        var people = new ArrayList<UUID>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var registering = thread.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    people.add(organisation.participant());
                }
            });
            do {
                rebuild(OUTCOME, "participant_replica");
            } while (!registering.isDone());
            registering.get();
        }
        var database = owner(OUTCOME);
        Organisation.eventually(() -> assertThat(database.sql(
                                "select participant from participant_replica where organisation = 'jc-replicas-live'")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(people));
    }

    private static List<String> replicas(Service service) {
        return OPERATIONS
                .get(service, "/operations/replicas")
                .accepted()
                .body()
                .valueStream()
                .map(replica -> replica.asString())
                .toList();
    }

    /** Returns the number of rows. */
    private static long rebuild(Service service, String replica) {
        return OPERATIONS
                .post(service, "/operations/replicas/" + replica + "/rebuild", "{}")
                .accepted()
                .body()
                .required("rows")
                .asLong();
    }

    private static List<String> rows(String table, JdbcClient database) {
        return database.sql("select t::text from %s t order by 1".formatted(table))
                .query(String.class)
                .list();
    }

    private static JdbcClient owner(Service service) {
        var database = RunningSuite.suite().postgres().database(service.toString());
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    }
}
