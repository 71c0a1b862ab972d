package de.motivag.outcome.read.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.FigureName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.TeamId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.enrolment.SuitabilityAnswers;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.kit.kafka.ReceivedEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The facts that events state, end and correct. */
class FactsTest extends FactsTesting {
    @Test
    void an_ended_fact_names_its_correction_even_if_both_arrive_in_one_batch_or_twice() {
        var events = List.of(
                received(new MeasureEnded(placement, DAY, EndKind.EARLY, null)),
                received(new MeasureEndCorrected(
                        placement,
                        new End(DAY, EndKind.EARLY, null),
                        new End(DAY.plusDays(1), EndKind.COMPLETED, null))),
                received(new MeasureEndCorrected(placement, new End(DAY.plusDays(1), EndKind.COMPLETED, null), null)),
                received(new MeasureEnded(placement, DAY.plusDays(2), EndKind.COMPLETED, null)));
        write(events);
        write(events);
        events.forEach(event -> write(List.of(event)));
        assertThat(rows("""
                        select ended_on || ' ' || kind || ' ' || known_from || ' ' || known_until || ' '
                            || coalesce(cast(ended_by as text), 'stands')
                        from facts.exit order by sequence"""))
                .containsExactly(
                        "2026-03-02 EARLY 2026-03-29 00:59:59.999+00 2026-03-29 01:00:00.999+00 " + id(events, 1),
                        "2026-03-03 COMPLETED 2026-03-29 01:00:00.999+00 2026-03-29 01:00:01.999+00 " + id(events, 2),
                        "2026-03-04 COMPLETED 2026-03-29 01:00:02.999+00 infinity stands");
    }

    @Test
    void a_reopened_module_is_not_completed_and_the_others_are() {
        write(List.of(
                received(new ModuleCompleted(placement, 1, 120, 120)),
                received(new ModuleCompleted(placement, 2, 360, 360)),
                received(new ModuleReopened(placement, 1, 60, 120))));
        assertThat(rows("select cast(module as text) from facts.module where known_until = 'infinity'"))
                .containsExactly("2");
    }

    @Test
    void the_latest_report_of_benefit_periods_replaces_all_earlier_ones() {
        var biography = new WorkBiographyId(Id.next());
        write(List.of(
                received(new BenefitPeriodsReported(
                        biography,
                        person,
                        DAY,
                        List.of(
                                new BenefitPeriod(DAY.minusYears(3), DAY.minusYears(2)),
                                new BenefitPeriod(DAY, null)))),
                received(new BenefitPeriodsReported(
                        biography, person, DAY.plusDays(9), List.of(new BenefitPeriod(DAY.minusYears(3), null))))));
        assertThat(rows("""
                        select first_day || ' ' || coalesce(cast(last_day as text), 'on')
                        from facts.benefit_period where known_until = 'infinity'""")).containsExactly("2023-03-02 on");
        assertThat(rows("select cast(reported_until as text) from facts.benefit_report where known_until = 'infinity'"))
                .containsExactly("2026-03-11");
    }

    @Test
    void weekly_hours_are_kept_in_quarters() {
        write(List.of(received(new IntegrationReported(
                new WorkBiographyId(Id.next()),
                person,
                new IntegrationId(Id.next()),
                new Integration(
                        IntegrationKind.EMPLOYMENT,
                        DAY,
                        null,
                        WeeklyHours.of("19.25"),
                        false,
                        true,
                        false,
                        FoundThrough.SELF),
                null))));
        assertThat(rows("select cast(weekly_hours as text) from facts.integration"))
                .containsExactly("19.25");
    }

    @Test
    void targets_that_are_no_longer_configured_end() {
        write(List.of(
                received(configured(
                        new KpiGoal(FigureName.INTEGRATION_QUOTA, new BigDecimal("0.25"), null),
                        new KpiGoal(FigureName.CONTACT_DENSITY, null, BigDecimal.TEN))),
                received(configured(
                        new KpiGoal(FigureName.INTEGRATION_QUOTA, new BigDecimal("0.30"), new BigDecimal("0.18"))))));
        assertThat(
                        rows(
                                "select figure || ' ' || target || ' ' || baseline from facts.goal where known_until = 'infinity'"))
                .containsExactly("integration-quota 0.30 0.18");
    }

    @Test
    void each_team_of_a_referral_has_its_first_day_however_late_it_was_recorded() {
        var referral = placement.referral();
        var offer = placement.offer();
        write(List.of(
                received(new CaseTransferred(referral, person, offer, new TeamId(Id.next()), DAY)),
                received(new CaseTransferred(referral, person, offer, new TeamId(Id.next()), DAY.plusDays(3)))));
        assertThat(rows("select since || ' ' || known_until from facts.team order by sequence"))
                .containsExactly("2026-03-02 infinity", "2026-03-05 infinity");
    }

    @Test
    void a_lost_laptop_leaves_the_stock_and_its_loan_ends() {
        var device = new DeviceId(Id.next());
        var loan = new LoanRequestId(Id.next());
        write(List.of(
                received(new DeviceRegistered(device, DeviceType.LAPTOP, Internal.of("L-1"), DAY.minusDays(9))),
                received(new DeviceHandedOut(
                        device, loan, person, placement.referral(), DAY, Condition.GOOD, Set.of(), DAY.plusDays(30))),
                received(new DeviceLost(device, loan, person, placement.referral(), DAY.plusDays(5)))));
        assertThat(rows("""
                        select since || ' ' || handed_out_on || ' ' || ended_on || ' ' || gone_on
                        from facts.device join facts.loan using (device) join facts.loan_end using (loan_request)
                        join facts.device_gone on device_gone.device = device.device""")).containsExactly("2026-02-21 2026-03-02 2026-03-07 2026-03-07");
    }

    @Test
    void a_lost_laptop_is_seen_at_a_stocktake_or_return_and_its_loss_remains_recorded() {
        var device = new DeviceId(Id.next());
        var loan = new LoanRequestId(Id.next());
        write(List.of(
                received(new DeviceLost(device, null, null, null, DAY)),
                received(new StocktakeConfirmed(device, null, null, null, DAY.plusDays(1))),
                received(new DeviceLost(device, loan, person, placement.referral(), DAY.plusDays(5))),
                received(new DeviceTakenBack(
                        device, loan, person, placement.referral(), DAY.plusDays(9), Condition.GOOD, Set.of()))));
        assertThat(rows("select cast(seen_on as text) from facts.device_seen order by sequence"))
                .containsExactly("2026-03-03", "2026-03-11");
        assertThat(
                        rows(
                                "select cast(gone_on as text) from facts.device_gone where known_until = 'infinity' order by 1"))
                .containsExactly("2026-03-02", "2026-03-07");
        assertThat(rows("select cast(ended_on as text) from facts.loan_end where known_until = 'infinity' order by 1"))
                .containsExactly("2026-03-07", "2026-03-11");
    }

    @Test
    void a_retraction_ends_the_fact_of_the_event_that_it_names() {
        var logged = List.of(received(contact()), received(contact()));
        var retraction = received(new EventRetracted(
                placement.referral(),
                person,
                placement.offer(),
                new EventId(id(logged, 0)),
                new EventName("enrolment.ContactLogged"),
                Confidential.of("Verwechslung")));
        write(List.of(logged.get(0), logged.get(1), retraction));
        write(List.of(retraction));
        assertThat(rows("""
                        select event_id || ' ' || (known_until = 'infinity') || ' ' || coalesce(ended_by::text, 'stands')
                        from facts.contact order by sequence"""))
                .containsExactly(
                        id(logged, 0) + " false " + retraction.recorded().id(), id(logged, 1) + " true stands");
    }

    @Test
    void a_retracted_check_is_no_contact_and_has_no_result_and_the_one_before_it_counts_again() {
        var checks = List.of(received(check(Suitability.NOT_YET)), received(check(Suitability.SUITABLE)));
        write(checks);
        write(List.of(received(new EventRetracted(
                placement.referral(),
                person,
                placement.offer(),
                new EventId(id(checks, 1)),
                new EventName("enrolment.SuitabilityAssessed"),
                Confidential.of("Verwechslung")))));
        assertThat(rows("select result from facts.suitability where known_until = 'infinity'"))
                .containsExactly("NOT_YET");
        assertThat(rows("select kind from facts.contact where known_until = 'infinity'"))
                .containsExactly("SUITABILITY");
    }

    @Test
    void after_a_retracted_transfer_the_team_before_has_the_case() {
        var before = new TeamId(Id.next());
        var transfers = Stream.of(before, new TeamId(Id.next()))
                .map(team -> received(new CaseTransferred(placement.referral(), person, placement.offer(), team, DAY)))
                .toList();
        write(transfers);
        write(List.of(received(new EventRetracted(
                placement.referral(),
                person,
                placement.offer(),
                new EventId(id(transfers, 1)),
                new EventName("enrolment.CaseTransferred"),
                Confidential.of("Verwechslung")))));
        assertThat(rows("select team::text from facts.team where known_until = 'infinity'"))
                .containsExactly(before.value().toString());
    }

    private SuitabilityAssessed check(Suitability result) {
        return new SuitabilityAssessed(
                placement.referral(),
                person,
                placement.offer(),
                result,
                60,
                Channel.PHONE,
                DAY,
                Confidential.of(new SuitabilityAnswers(true, true, true, null)));
    }

    @Test
    void each_seat_of_a_participation_has_its_first_day() {
        write(List.of(
                received(new PlacementAccepted(placement, DAY)),
                received(new MovedToGroup(placement, new GroupId(Id.next()), DAY.plusDays(3)))));
        assertThat(
                        rows(
                                "select coalesce(since::text, 'first') || ' ' || known_until from facts.place order by sequence"))
                .containsExactly("first infinity", "2026-03-05 infinity");
    }

    @Test
    void a_waived_module_is_a_fact_until_the_waiver_is_revoked() {
        write(List.of(
                received(new ModuleWaived(placement, 1, DAY, Confidential.of("Praktikum"))),
                received(new ModuleWaived(placement, 2, DAY, Confidential.of("Praktikum"))),
                received(new ModuleWaiverRevoked(placement, 1, Confidential.of("Versehen")))));
        assertThat(rows("select module::text from facts.module_waiver where known_until = 'infinity'"))
                .containsExactly("2");
    }

    @Test
    void each_version_of_an_offer_has_its_modules() {
        var offer = placement.offer();
        write(List.of(
                received(new OfferDefined(
                        offer,
                        1,
                        OfferKind.OTHER,
                        Internal.of("x"),
                        List.of(new OfferModule(1, 60)),
                        List.of(),
                        List.of(),
                        Internal.of(List.of()))),
                received(new OfferRevised(
                        offer,
                        2,
                        Internal.of("x"),
                        List.of(new OfferModule(1, 60), new OfferModule(2, 60)),
                        List.of(),
                        List.of(),
                        Internal.of(List.of())))));
        assertThat(rows("""
                        select kind || ' ' || offer_version || ' ' || module from facts.offer join facts.offer_module using (offer)
                        order by offer_version, module""")).containsExactly("OTHER 1 1", "OTHER 2 1", "OTHER 2 2");
    }

    @Test
    void an_event_of_an_unknown_type_is_counted_and_delays_no_other() {
        var unknown = recorded("coaching.SnackServed", placement.participation().value());
        write(List.of(
                new ReceivedEvent(unknown, "coaching", 3, 7, new byte[] {'{', '}'}, null),
                received(new ModuleCompleted(placement, 1, 120, 120))));
        assertThat(rows("""
                        select type || ' ' || understood || ' ' || source || ' ' || partition || ' ' || "offset" || ' '
                            || left(encode(digest, 'hex'), 8)
                        from facts.event where not understood""")).containsExactly("coaching.SnackServed false coaching 3 7 44136fa3");
        assertThat(rows("select cast(module as text) from facts.module")).hasSize(1);
    }
}
