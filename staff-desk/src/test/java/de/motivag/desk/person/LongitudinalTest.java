package de.motivag.desk.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The contacts and the positive changes that the histories of all services tell. */
class LongitudinalTest {
    private final List<Recorded> history = new ArrayList<>();

    @Test
    void contacts_of_all_services_stand_in_one_list_the_latest_first() {
        happened("enrolment.ContactLogged", "call", contact("PHONE", true, "2026-03-02"));
        happened("enrolment.ContactLogged", "mail", contact("MAIL", true, "2026-03-04"));
        happened("coaching.AttendanceRecorded", "attended", attended(1, 60, "2026-03-05"));
        happened("coaching.OneToOneHeld", "talk", "{'heldOn': '2026-03-03', 'presence': 'ONLINE', 'minutes': 30}");
        assertThat(Contact.of(history))
                .extracting(one -> one.day() + " " + one.kind() + " " + one.counts())
                .containsExactly(
                        "2026-03-05 SESSION true",
                        "2026-03-04 MAIL false",
                        "2026-03-03 ONE_TO_ONE true",
                        "2026-03-02 CALL true");
    }

    @Test
    void a_retracted_contact_is_left_out_and_a_corrected_attendance_replaces_the_first() {
        happened("enrolment.ContactLogged", "call", contact("PHONE", false, "2026-03-02"));
        happened("enrolment.ContactLogged", "mistake", contact("VIDEO", true, "2026-03-03"));
        happened("enrolment.EventRetracted", "retraction", "{'event': 'mistake'}");
        happened("coaching.AttendanceRecorded", "attended", attended(1, 60, "2026-03-05"));
        happened("coaching.AttendanceCorrected", "absent", attended(1, 0, "2026-03-05"));
        assertThat(Contact.of(history))
                .extracting(one -> one.kind() + " " + one.counts())
                .containsExactly("SESSION false", "CALL false");
    }

    @Test
    void an_appointment_is_a_contact_when_held_and_a_missed_one_has_its_planned_day() {
        happened("coaching.AppointmentBooked", "booked", "{'date': '2026-03-02', 'presence': 'ON_SITE'}");
        happened("coaching.AppointmentMoved", "moved", "{'date': '2026-03-03'}");
        happened("coaching.AppointmentMissed", "missed", "{'reason': 'NO_SHOW'}");
        assertThat(Contact.of(history))
                .extracting(one -> one.day() + " " + one.kind() + " " + one.means() + " " + one.counts())
                .containsExactly("2026-03-03 APPOINTMENT ON_SITE false");
        happened("coaching.AppointmentEventRetracted", "retraction", "{'event': 'missed'}");
        happened("coaching.AppointmentHeld", "held", "{'heldOn': '2026-03-04', 'minutes': 30}");
        assertThat(Contact.of(history))
                .extracting(one -> one.day() + " " + one.kind() + " " + one.means() + " " + one.counts())
                .containsExactly("2026-03-04 APPOINTMENT ON_SITE true");
    }

    @Test
    void a_held_first_talk_is_a_contact_and_an_attempt_does_not_count() {
        happened("coaching.HandoverClosed", "attempt", "{'result': 'NOT_REACHED', 'closedOn': '2026-03-02'}");
        assertThat(Contact.of(history))
                .extracting(one -> one.day() + " " + one.kind() + " " + one.counts())
                .containsExactly("2026-03-02 FIRST_TALK false");
        happened("coaching.HandoverEventRetracted", "retraction", "{'event': 'attempt'}");
        happened("coaching.HandoverClosed", "held", "{'result': 'HELD', 'closedOn': '2026-03-04'}");
        assertThat(Contact.of(history))
                .extracting(one -> one.day() + " " + one.kind() + " " + one.means() + " " + one.counts())
                .containsExactly("2026-03-04 FIRST_TALK HELD true");
    }

    @Test
    void a_completed_module_has_the_last_day_on_which_it_was_attended() {
        happened("coaching.AttendanceRecorded", "one", attended(2, 60, "2026-03-05"));
        happened("coaching.ModuleCompleted", "completed", "{'module': 2}");
        assertThat(changes()).containsExactly("2026-03-05 MODULE_COMPLETED 2");
        happened("coaching.ModuleReopened", "reopened", "{'module': 2}");
        assertThat(changes()).isEmpty();
    }

    @Test
    void a_step_counts_if_it_is_higher_than_the_one_before_on_its_ladder() {
        step("2026-01-10", 2);
        step("2026-02-10", 3);
        step("2026-03-10", 3);
        step("2026-04-10", 5);
        happened("outcome.ProgressWithdrawn", "withdrawn", "{'ladderVersion': 1, 'on': '2026-04-10'}");
        assertThat(changes()).containsExactly("2026-02-10 PROGRESS 3");
    }

    @Test
    void job_offers_work_and_the_end_of_receipt_count_as_reported_last() {
        happened("enrolment.JobOfferMade", "offer", "{'offeredOn': '2026-03-01'}");
        happened("enrolment.JobOfferMade", "corrected", "{'offeredOn': '2026-03-02', 'first': 'offer'}");
        happened("enrolment.JobOfferAnswered", "yes", answered("ACCEPTED"));
        happened("outcome.IntegrationReported", "work", work("EMPLOYMENT", "2026-04-01"));
        happened("outcome.IntegrationReported", "trial", work("WORK_TRIAL", "2026-04-02"));
        happened(
                "outcome.BenefitPeriodsReported",
                "receipt",
                "{'knownUntil': '2026-05-01', 'periods': [{'from': '2025-01-01', 'to': '2026-03-31'}]}");
        assertThat(changes())
                .containsExactly(
                        "2026-04-01 WORK EMPLOYMENT",
                        "2026-04-01 RECEIPT_ENDED null",
                        "2026-03-04 JOB_OFFER_ACCEPTED null",
                        "2026-03-02 JOB_OFFER null");
        happened("enrolment.JobOfferAnswered", "no", answered("DECLINED"));
        happened(
                "outcome.BenefitPeriodsReported",
                "receipt again",
                "{'knownUntil': '2026-03-31', 'periods': [{'from': '2025-01-01', 'to': '2026-03-31'}]}");
        assertThat(changes()).containsExactly("2026-04-01 WORK EMPLOYMENT", "2026-03-02 JOB_OFFER null");
    }

    private List<String> changes() {
        return Change.of(history).stream()
                .map(one -> one.day() + " " + one.kind() + " " + one.detail())
                .toList();
    }

    private void step(String day, int step) {
        happened(
                "outcome.ProgressRecorded",
                "step " + day,
                "{'ladderVersion': 1, 'step': %d, 'on': '%s'}".formatted(step, day));
    }

    private static String contact(String channel, boolean reached, String day) {
        return "{'channel': '%s', 'purpose': 'OTHER', 'reached': %s, 'minutes': 5, 'heldOn': '%s'}"
                .formatted(channel, reached, day);
    }

    private static String attended(int module, int minutes, String day) {
        return "{'session': 's', 'module': %d, 'minutes': %d, 'presence': 'ONLINE', 'heldOn': '%s'}"
                .formatted(module, minutes, day);
    }

    private static String answered(String answer) {
        return "{'jobOffer': 'offer', 'answer': '%s', 'answeredOn': '2026-03-04'}".formatted(answer);
    }

    private static String work(String kind, String day) {
        return "{'integration': '%1$s', 'facts': {'kind': '%1$s', 'startsOn': '%2$s'}}".formatted(kind, day);
    }

    /** @param data JSON with single quotes */
    private void happened(String type, String id, String data) {
        history.add(new Recorded(
                id,
                type,
                "stream",
                Instant.EPOCH.plusSeconds(history.size()),
                null,
                JsonMapper.shared().readTree(data.replace('\'', '"'))));
    }
}
