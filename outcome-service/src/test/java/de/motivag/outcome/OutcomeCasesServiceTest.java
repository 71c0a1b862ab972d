package de.motivag.outcome;

import static de.motivag.kit.Answer.columns;
import static de.motivag.kit.Answer.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.kit.kafka.OtherServices;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Evidence of work, and the evaluation of closed windows. */
class OutcomeCasesServiceTest extends OutcomeServiceTesting {
    @Test
    void work_is_reported_once_and_read_with_its_note_and_every_reading_is_logged() throws Exception {
        var organisation = new OrganisationId("jc-work");
        registered(organisation, placement.participant());
        var path = "/participants/" + placement.participant().value();
        var job = Id.next();
        var report = """
                {"integration":"%s","facts":{"kind":"EMPLOYMENT","startsOn":"2026-03-02","weeklyHours":19.25,\
                "fixedTerm":false,"insured":true,"subsidised":false,"foundThrough":"COACHING"},\
                "note":"a bakery in the next street"}""".formatted(job);
        var first = post("adviser_jc-work", path + "/integrations", report);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().get("id").stringValue()).isEqualTo(job.toString());
        assertThat(post("intake_jc-work", path + "/integrations", report).status())
                .isEqualTo(200);
        assertThat(post("moderator_jc-work", path + "/integrations", report).status())
                .isEqualTo(403);
        assertThat(post("adviser_jc-foreign", path + "/integrations", report).status())
                .isEqualTo(404);
        post("adviser_jc-work", path + "/progress", "{\"ladderVersion\":1,\"step\":3,\"on\":\"2026-03-02\"}");
        post(
                "employer-service_jc-work",
                path + "/benefit-periods",
                "{\"knownUntil\":\"2026-10-31\",\"periods\":[{\"from\":\"2024-01-01\",\"to\":\"2026-03-31\"}]}");
        assertThat(post("adviser_jc-work", path + "/confirm-no-integration", "{\"checkedOn\":\"2026-11-21\"}")
                        .body()
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:motivag:problem:day-in-future");
        assertThat(types(organisation))
                .containsExactly(
                        "outcome.IntegrationReported", "outcome.ProgressRecorded", "outcome.BenefitPeriodsReported");

        var read = get("equal-opportunity_jc-work", path + "/work-biography");
        assertThat(read.body().get("participant").asString())
                .isEqualTo(placement.participant().value().toString());
        assertThat(columns(
                        read.body().get("integrations"),
                        "integration",
                        "/facts/kind",
                        "/facts/startsOn",
                        "/facts/weeklyHours",
                        "/facts/foundThrough",
                        "note"))
                .containsExactly(job + " EMPLOYMENT 2026-03-02 19.25 COACHING a bakery in the next street");
        assertThat(columns(read.body().get("progress"), "ladderVersion", "on", "step"))
                .containsExactly("1 2026-03-02 3");
        assertThat(columns(read.body().get("benefitPeriods"), "from", "to")).containsExactly("2024-01-01 2026-03-31");
        assertThat(row(read.body(), "benefitsKnownUntil", "version")).isEqualTo("2026-10-31 3");
        assertThat(rows("""
                                select roles::text || ' ' || method || ' ' || route || ' ' || outcome || ' '
                                  || participants::text from access_log""", organisation))
                .contains("{equal-opportunity} GET /participants/{participant}/work-biography OPENED {%s}"
                        .formatted(placement.participant().value()));
        assertThat(get("analyst_jc-work", path + "/work-biography").status()).isEqualTo(403);
        assertThat(get("adviser_jc-foreign", path + "/work-biography").status()).isEqualTo(404);

        assertThat(post("adviser_jc-work", path + "/integrations/" + job + "/withdraw", "{\"reason\":\"a mistake\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get("adviser_jc-work", path + "/work-biography").body().get("integrations"))
                .isEmpty();
    }

    @Test
    void a_closed_window_is_evaluated_once_under_simultaneous_attempts() throws Exception {
        var organisation = new OrganisationId("jc-sweep");
        happens(organisation, new MeasureEntered(placement, LocalDate.of(2026, 3, 2)), 0);
        happens(organisation, new MeasureEnded(placement, LocalDate.of(2026, 3, 29), EndKind.COMPLETED, null), 1);
        assertThat(due("2026-09-29", organisation)).isEmpty();
        assertThat(due("2026-09-30", organisation)).hasSize(1);
        var due = due("2026-12-24", organisation);
        assertThat(due).hasSize(1);

        NOW.set(Instant.parse("2026-09-29T21:59:59.999Z"));
        carryOut(due.getFirst());
        assertThat(types(organisation)).doesNotContain("outcome.OutcomeEvaluated");

        NOW.set(Instant.parse("2026-09-29T22:00:00Z"));
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = Stream.generate(() -> threads.submit(() -> {
                        together.await();
                        return carryOut(due.getFirst());
                    }))
                    .limit(2)
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().refusal()).isNull();
            }
        }
        assertThat(types(organisation))
                .containsExactly("outcome.OutcomeCaseOpened", "outcome.OutcomeWindowSet", "outcome.OutcomeEvaluated");
        assertThat(due("2026-12-24", organisation)).isEmpty();
        assertThat(carryOut(due.getFirst()).refusal()).isNull();
        assertThat(types(organisation)).hasSize(3);
    }

    @Test
    void late_evidence_arrives_over_the_services_own_topic_and_corrects_the_evaluation() throws Exception {
        var organisation = new OrganisationId("jc-late");
        var entered = new MeasureEntered(placement, LocalDate.of(2026, 2, 2));
        OtherServices.publish(entered, recorded(entered, 0, RECORDED, organisation));
        var ended = new MeasureEnded(placement, LocalDate.of(2026, 2, 27), EndKind.COMPLETED, null);
        OtherServices.publish(ended, recorded(ended, 1, RECORDED, organisation));
        await().untilAsserted(() -> assertThat(due("2026-11-20", organisation)).hasSize(1));
        carryOut(due("2026-11-20", organisation).getFirst());
        assertThat(rows("select state || ' ' || result from outcome_case", organisation))
                .containsExactly("EVALUATED NOT_EVIDENCED");

        registered(organisation, placement.participant());
        var path = "/participants/" + placement.participant().value();
        post("adviser_jc-late", path + "/confirm-no-integration", "{\"checkedOn\":\"2026-08-27\"}");
        await().untilAsserted(() -> assertThat(rows("select result from outcome_case", organisation))
                .containsExactly("NOT_INTEGRATED"));
        post("employer-service_jc-late", path + "/integrations", """
                {"facts":{"kind":"EMPLOYMENT","startsOn":"2026-08-27","fixedTerm":false,"insured":false,\
                "subsidised":true,"foundThrough":"EMPLOYER_SERVICE"}}""");
        await().untilAsserted(() -> assertThat(rows(
                        "select result || ' ' || begun || ' ' || insured_on_the_day from outcome_case", organisation))
                .containsExactly("INTEGRATED IN_WINDOW NO"));
        post("adviser_jc-late", path + "/withdraw-no-integration", """
                {"checkedOn":"2026-08-27","reason":"of another person"}""");
        await().untilAsserted(() -> assertThat(
                        rows("select result || ' ' || insured_on_the_day from outcome_case", organisation))
                .containsExactly("INTEGRATED NOT_EVIDENCED"));
        assertThat(types(organisation))
                .filteredOn("outcome.OutcomeReevaluated"::equals)
                .hasSize(3);
        assertThat(count("parked_event", organisation)).isZero();
    }

    @Test
    void an_erased_person_has_no_notes_and_is_still_evaluated() throws Exception {
        var organisation = new OrganisationId("jc-erased");
        registered(organisation, placement.participant());
        var path = "/participants/" + placement.participant().value();
        var work = """
                {"facts":{"kind":"EMPLOYMENT","startsOn":"2026-03-02","fixedTerm":false,"insured":true,\
                "subsidised":false,"foundThrough":"SELF"},"note":"found it herself"}""";
        post("adviser_jc-erased", path + "/integrations", work);
        // Waits, because evidence that arrives after the end would trigger the evaluation before the erasure.
        await().until(OutcomeServiceTesting::everythingIsHeard);
        happens(organisation, new MeasureEntered(placement, LocalDate.of(2026, 2, 2)), 0);
        happens(
                organisation,
                new MeasureEnded(placement, LocalDate.of(2026, 2, 27), EndKind.EARLY, EndReason.EMPLOYMENT),
                1);
        var asked = new ErasureAnswered(placement.participant(), new ErasureId(Id.next()), ErasureService.COACHING, 1);
        OtherServices.publish(asked, recorded(asked, 1, RECORDED, organisation));
        OtherServices.publish(asked, recorded(asked, 1, RECORDED, organisation));
        await().untilAsserted(() -> assertThat(types(organisation)).contains("outcome.PersonShredded"));
        var read = get("adviser_jc-erased", path + "/work-biography").body();
        assertThat(read.at("/integrations/0/facts/startsOn").stringValue()).isEqualTo("2026-03-02");
        assertThat(read.at("/integrations/0/note").isMissingNode()).isTrue();
        assertThat(post("adviser_jc-erased", path + "/integrations", work)
                        .body()
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:motivag:problem:participant-erased");
        carryOut(due("2026-11-20", organisation).getFirst());
        assertThat(rows("select result from outcome_case", organisation)).containsExactly("INTEGRATED");
        var second = new ErasureAnswered(placement.participant(), new ErasureId(Id.next()), ErasureService.COACHING, 1);
        automate(second, recorded(second, 2, RECORDED, organisation));
        assertThat(types(organisation))
                .filteredOn("outcome.PersonShredded"::equals)
                .hasSize(2);
    }

    @Test
    void the_worklist_shows_windows_that_close_soon_without_evidence() throws Exception {
        var organisation = new OrganisationId("jc-list");
        var ends = List.of("2026-06-30", "2026-05-29", "2026-06-12", "2026-05-08");
        var people = new ArrayList<PlacementRef>();
        for (var end : ends) {
            var person = somebody();
            people.add(person);
            happens(organisation, new MeasureEntered(person, LocalDate.of(2026, 5, 4)), 0);
            happens(organisation, new MeasureEnded(person, LocalDate.parse(end), EndKind.COMPLETED, null), 1);
        }
        happens(organisation, new MeasureEntered(placement, LocalDate.of(2026, 11, 2)), 0);
        registered(organisation, people.get(1).participant());
        post("adviser_jc-list", "/participants/" + people.get(1).participant().value() + "/integrations", """
                {"facts":{"kind":"EMPLOYMENT","startsOn":"2026-05-18","fixedTerm":false,"insured":true,\
                "subsidised":false,"foundThrough":"SELF"}}""");
        due("2026-11-20", organisation).forEach(OutcomeServiceTesting::carryOut);

        var list = "/outcome-cases?state=WINDOW&evidenced=false&closesFrom=2026-11-20&closesTo=2026-12-31";
        var urgent = get("adviser_jc-list", list).body().get("items");
        assertThat(urgent).hasSize(2);
        assertThat(urgent.at("/0/participation").stringValue())
                .isEqualTo(people.get(2).participation().value().toString());
        assertThat(urgent.at("/0/closesOn").stringValue()).isEqualTo("2026-12-12");
        assertThat(urgent.at("/1/closesOn").stringValue()).isEqualTo("2026-12-30");
        assertThat(row(
                        get("adviser_jc-list", "/outcome-cases?result=NOT_EVIDENCED")
                                .body()
                                .at("/items/0/outcome"),
                        "result",
                        "insuredOnTheDay",
                        "progress",
                        "receiptEnded"))
                .isEqualTo("NOT_EVIDENCED NOT_EVIDENCED NOT_EVIDENCED NOT_EVIDENCED");
        assertThat(get(
                                "adviser_jc-list",
                                "/outcome-cases?participant="
                                        + people.get(1).participant().value())
                        .body()
                        .at("/items/0/evidenced")
                        .booleanValue())
                .isTrue();
        assertThat(get("adviser_jc-list", "/outcome-cases?evidenced=true")
                        .body()
                        .get("items"))
                .hasSize(1);

        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = get("team-lead_jc-list", "/outcome-cases?limit=2" + next).body();
            page.get("items").forEach(item -> seen.add(item.at("/closesOn").asString("open")));
            next = page.has("next") ? "&after=" + page.get("next").stringValue() : "";
        } while (!next.isEmpty());
        assertThat(seen).containsExactly("2026-11-08", "2026-11-29", "2026-12-12", "2026-12-30", "open");

        var id = OutcomeCase.of(placement.participation()).value();
        assertThat(get("adviser_jc-list", "/outcome-cases/" + id)
                        .body()
                        .get("state")
                        .stringValue())
                .isEqualTo("OPEN");
        assertThat(get("adviser_jc-foreign", "/outcome-cases/" + id).status()).isEqualTo(404);
        assertThat(get("analyst_jc-list", "/outcome-cases").status()).isEqualTo(403);
    }

    private static List<String> types(OrganisationId organisation) {
        return rows("select type from domain_event order by position", organisation);
    }

    private static PlacementRef somebody() {
        return new PlacementRef(
                new ParticipationId(Id.next()),
                new ParticipantId(Id.next()),
                new ReferralId(Id.next()),
                OFFER,
                1,
                new GroupId(Id.next()));
    }
}
