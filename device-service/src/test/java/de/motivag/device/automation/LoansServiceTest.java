package de.motivag.device.automation;

import static de.motivag.kit.Answer.columns;
import static de.motivag.kit.Answer.row;
import static de.motivag.kit.Answer.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.device.write.device.markoverdue.MarkOverdue;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.decision.Command;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.sweep.Sweep;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The course of a loan, and of devices after it. */
class LoansServiceTest extends DeviceServiceTesting {
    @Test
    void a_returned_device_goes_to_the_next_in_line_only_after_the_wipe() throws Exception {
        var organisation = new OrganisationId("jc-life");
        var device = lend("jc-life");
        var next = need(organisation, DeviceType.LAPTOP);
        var later = workingDay(today().plusDays(60)).toString();
        assertThat(post(
                                "team-lead_jc-life",
                                "/devices/" + device.value() + "/extend",
                                ofLoan("jc-life", device, "\"dueBack\": \"%s\"".formatted(later)))
                        .status())
                .isEqualTo(200);
        assertThat(device("jc-life", device).at("/loan/dueBack").stringValue()).isEqualTo(later);
        assertThat(get("device-desk_jc-life", "/devices?dueBefore=" + later)
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(get(
                                "device-desk_jc-life",
                                "/devices?dueBefore=" + LocalDate.parse(later).plusDays(1))
                        .body()
                        .get("items"))
                .hasSize(1);

        var back = ofLoan("jc-life", device, "\"condition\": \"WORN\", \"missing\": [\"MOUSE\"]");
        assertThat(desk("jc-life", device, "take-back", back).status()).isEqualTo(200);
        assertThat(desk("jc-life", device, "take-back", back).status()).isEqualTo(200);
        var returned = device("jc-life", device);
        assertThat(returned.get("status").stringValue()).isEqualTo("RETURNED");
        assertThat(returned.get("wiped").booleanValue()).isFalse();
        assertThat(texts(returned.get("missing"))).containsExactly("MOUSE");
        assertThat(returned.get("lastSeen").stringValue()).isEqualTo(today().toString());
        assertThat(returned.get("loan")).isNull();
        assertThat(status("jc-life", next)).isEqualTo("WAITING");

        assertThat(desk("jc-life", device, "confirm-wipe", "{}").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(status("jc-life", next)).isEqualTo("MATCHED"));
        var loans = get("team-lead_jc-life", "/devices/" + device.value() + "/loans")
                .body();
        assertThat(loans.get("items")).hasSize(1);
        assertThat(loans.at("/items/0/returnedCondition").stringValue()).isEqualTo("WORN");
        assertThat(loans.at("/items/0/dueBack").stringValue()).isEqualTo(later);
        assertThat(columns(get("analyst_jc-life", "/devices/stock").body(), "type", "status", "devices"))
                .containsExactly("LAPTOP RESERVED 1");
    }

    @Test
    void a_person_whose_reserved_device_is_damaged_keeps_the_position_in_line() throws Exception {
        var organisation = new OrganisationId("jc-place");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        var first = need(organisation, DeviceType.LAPTOP);
        var second = need(organisation, DeviceType.LAPTOP);
        var damage = """
                {"kind": "DISPLAY"}""";
        assertThat(desk("jc-place", device, "report-damage", damage).status()).isEqualTo(200);
        assertThat(status("jc-place", device)).isEqualTo("RETURNED");
        assertThat(status("jc-place", first)).isEqualTo("WAITING");
        assertThat(get("intake_jc-place", "/loan-requests/" + first.value())
                        .body()
                        .get("reopened")
                        .booleanValue())
                .isTrue();
        register(organisation, DeviceType.LAPTOP, "L-2");
        await().untilAsserted(() -> assertThat(status("jc-place", first)).isEqualTo("MATCHED"));

        desk("jc-place", device, "send-to-repair", "{}");
        assertThat(status("jc-place", device)).isEqualTo("IN_REPAIR");
        assertThat(row(device("jc-place", device).get("lastDamage"), "kind", "reportedOn"))
                .isEqualTo("DISPLAY " + today());
        desk("jc-place", device, "return-from-repair", """
                {"condition": "GOOD"}""");
        await().untilAsserted(() -> assertThat(status("jc-place", second)).isEqualTo("MATCHED"));
    }

    @Test
    void the_device_of_a_cancelled_request_goes_to_the_next_in_line() throws Exception {
        var organisation = new OrganisationId("jc-cancel");
        register(organisation, DeviceType.LAPTOP, "L-1");
        var referral = new ReferralId(Id.next());
        var first = service.need(organisation, DeviceType.LAPTOP, new ParticipantId(Id.next()), referral);
        var second = need(organisation, DeviceType.LAPTOP);
        var third = need(organisation, DeviceType.LAPTOP);
        var withdrawn = new ReferralWithdrawn(
                referral, new ParticipantId(Id.next()), new OfferId(Id.next()), today(), new Confidential.Withheld<>());
        service.hear(organisation, WhenReferralWithdrawnThenDropNeed.class, withdrawn);
        service.hear(organisation, WhenReferralWithdrawnThenDropNeed.class, withdrawn);
        assertThat(status("jc-cancel", first)).isEqualTo("CANCELLED");
        await().untilAsserted(() -> assertThat(status("jc-cancel", second)).isEqualTo("MATCHED"));

        assertThat(post("adviser_jc-cancel", "/loan-requests/" + second.value() + "/cancel", "{}")
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(status("jc-cancel", third)).isEqualTo("MATCHED"));
        assertThat(get("intake_jc-cancel", "/loan-requests?status=CANCELLED&type=LAPTOP")
                        .body()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void a_loan_follows_the_end_of_its_measure_by_the_term_that_the_organisation_has_set() throws Exception {
        var organisation = new OrganisationId("jc-end");
        var referral = new ReferralId(Id.next());
        var person = new ParticipantId(Id.next());
        var agreed = workingDay(today().plusDays(30));
        var device = lend("jc-end", person, referral, agreed);
        var placement = new PlacementRef(
                new ParticipationId(Id.next()), person, referral, new OfferId(Id.next()), 1, new GroupId(Id.next()));
        var end = today().minusDays(3);
        service.hear(
                organisation,
                WhenMeasureEndedThenMoveDueBack.class,
                new MeasureEnded(placement, end, EndKind.COMPLETED, null));
        assertDueBack("jc-end", device, workingDay(end.plusDays(14)));

        service.within(organisation, () -> {
            var settings = new OrganisationConfigured(
                    new SettingsId(Id.next()), FederalState.NW, new Internal.Withheld<>(), 21, 120, 24, List.of());
            on(
                    (Reaction<?>) service.context().getBean("whenOrganisationConfiguredThenStoreLoanTerm"),
                    settings,
                    organisation);
            return true;
        });
        service.hear(
                organisation,
                WhenMeasureEndCorrectedThenMoveDueBack.class,
                new MeasureEndCorrected(
                        placement,
                        new End(end, EndKind.COMPLETED, null),
                        new End(end.minusDays(1), EndKind.COMPLETED, null)));
        var state = WorkingDays.in("NW");
        assertDueBack("jc-end", device, state.onOrAfter(end.plusDays(20)));
        service.hear(
                organisation,
                WhenMeasureEndCorrectedThenMoveDueBack.class,
                new MeasureEndCorrected(placement, new End(end.minusDays(1), EndKind.COMPLETED, null), null));
        assertDueBack("jc-end", device, agreed);

        var notStarted = new ParticipationNotStarted(placement, end, EndReason.OTHER);
        service.hear(organisation, WhenParticipationNotStartedThenMoveDueBack.class, notStarted);
        service.hear(organisation, WhenParticipationNotStartedThenDropNeed.class, notStarted);
        assertDueBack("jc-end", device, state.onOrAfter(end.plusDays(21)));
        service.hear(organisation, WhenMeasureEnteredThenMoveDueBack.class, new MeasureEntered(placement, end));
        assertDueBack("jc-end", device, agreed);
    }

    private static <E extends Event> void on(Reaction<E> reaction, Event event, OrganisationId organisation) {
        reaction.on(reaction.event().cast(event), RunningService.recorded(event, organisation));
    }

    /** The due day of an organisation whose settings have not arrived. */
    private static LocalDate workingDay(LocalDate day) {
        return WorkingDays.nationwide().onOrAfter(day);
    }

    private static void assertDueBack(String organisation, DeviceId device, LocalDate day) throws Exception {
        assertThat(device(organisation, device).at("/loan/dueBack").stringValue())
                .isEqualTo(day.toString());
    }

    @Test
    void a_withdrawal_without_a_seat_moves_the_due_day_until_it_is_retracted() throws Exception {
        var organisation = new OrganisationId("jc-withdrawn");
        var referral = new ReferralId(Id.next());
        var person = new ParticipantId(Id.next());
        var agreed = workingDay(today().plusDays(200));
        var device = lend("jc-withdrawn", person, referral, agreed);
        var offer = new OfferId(Id.next());
        service.hear(
                organisation,
                WhenReferralWithdrawnThenMoveDueBack.class,
                new ReferralWithdrawn(referral, person, offer, today(), new Confidential.Withheld<>()));
        assertDueBack("jc-withdrawn", device, workingDay(today().plusDays(14)));
        service.hear(
                organisation,
                WhenWithdrawalRetractedThenMoveDueBack.class,
                new EventRetracted(
                        referral,
                        person,
                        offer,
                        new EventId(Id.next()),
                        new EventName("enrolment.ReferralWithdrawn"),
                        new Confidential.Withheld<>()));
        assertDueBack("jc-withdrawn", device, agreed);
    }

    @Test
    void a_hand_out_is_recorded_after_the_end_and_due_by_the_end_as_corrected_last() throws Exception {
        var organisation = new OrganisationId("jc-after");
        var referral = new ReferralId(Id.next());
        var person = new ParticipantId(Id.next());
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        var request = service.need(organisation, DeviceType.LAPTOP, person, referral);
        var placement = new PlacementRef(
                new ParticipationId(Id.next()), person, referral, new OfferId(Id.next()), 1, new GroupId(Id.next()));
        var ended = new MeasureEnded(placement, today().minusDays(9), EndKind.COMPLETED, null);
        var corrected = new MeasureEndCorrected(
                placement,
                new End(ended.endedOn(), EndKind.COMPLETED, null),
                new End(today(), EndKind.COMPLETED, null));
        service.hear(organisation, WhenMeasureEndedThenDropNeed.class, ended);
        for (var event : List.of(new MeasureEntered(placement, today().minusDays(20)), ended, corrected)) {
            service.within(organisation, () -> {
                on(
                        (Reaction<?>) service.context().getBean("whenParticipationChangedThenStoreEnd"),
                        event,
                        organisation);
                return true;
            });
        }
        assertThat(get("device-desk_jc-after", "/loan-requests/" + request.value())
                        .body()
                        .get("cancelledBecause")
                        .stringValue())
                .isEqualTo("PARTICIPATION_ENDED");
        var reserve = desk("jc-after", device, "reserve", """
                {"loanRequest": "%s"}""".formatted(request.value()));
        assertThat(reserve.body().get("type").stringValue()).endsWith("loan-request-ended");
        var body = HAND_OUT.formatted(request.value(), today().minusDays(15), today().plusDays(60));
        assertThat(desk("jc-after", device, "hand-out", body).status()).isEqualTo(200);
        assertDueBack("jc-after", device, workingDay(today().plusDays(14)));
        assertThat(status("jc-after", request)).isEqualTo("FULFILLED");
    }

    @Test
    void the_sweep_finds_an_overdue_loan_until_it_is_marked() throws Exception {
        var organisation = new OrganisationId("jc-late");
        var due = WorkingDays.nationwide().onOrBefore(today().minusDays(8));
        var late = lend("jc-late", new ParticipantId(Id.next()), new ReferralId(Id.next()), due);
        var inTime = lend("jc-late", new ParticipantId(Id.next()), new ReferralId(Id.next()), today());
        assertThat(due(organisation)).containsExactly(new MarkOverdue(late));
        due(organisation).forEach(command -> service.carryOut(organisation, command));
        assertThat(due(organisation)).isEmpty();
        var device = get("device-desk_jc-late", "/devices?overdue=true").body().get("items");
        assertThat(device).hasSize(1);
        assertThat(device.at("/0/loan/overdueSince").stringValue())
                .isEqualTo(due.plusDays(1).toString());
        assertThat(device.at("/0/loan/reminders").intValue()).isEqualTo(1);
        assertThat(get("device-desk_jc-late", "/devices?overdue=false")
                        .body()
                        .at("/items/0/device")
                        .stringValue())
                .isEqualTo(inTime.value().toString());
    }

    @Test
    void everything_that_happens_to_a_device_during_a_loan_stands_in_the_borrowers_history() throws Exception {
        var person = new ParticipantId(Id.next());
        var device = lend("jc-told", person, new ReferralId(Id.next()), today().plusDays(30));
        desk("jc-told", device, "confirm-stocktake", "{}");
        desk("jc-told", device, "report-damage", """
                {"kind": "DISPLAY"}""");
        desk("jc-told", device, "report-lost", ofLoan("jc-told", device, ""));
        desk("jc-told", device, "retire", """
                {"reason": "LOST"}""");
        var told = get("device-desk_jc-told", "/participants/" + person.value() + "/history?reason=CASEWORK")
                .body()
                .get("items");
        assertThat(told.valueStream().map(event -> event.get("type").stringValue()))
                .endsWith(
                        "device.DeviceHandedOut",
                        "device.LoanRequestFulfilled",
                        "device.StocktakeConfirmed",
                        "device.DeviceDamaged",
                        "device.DeviceLost",
                        "device.DeviceRetired");
    }

    private static List<Command> due(OrganisationId organisation) {
        var transactions = service.bean(TenantTransactions.class);
        return transactions.acrossTenants(() -> service.bean(OverdueLoans.class).due(today(), 100)).stream()
                .filter(due -> due.organisation().equals(organisation))
                .map(Sweep.Due::command)
                .toList();
    }
}
