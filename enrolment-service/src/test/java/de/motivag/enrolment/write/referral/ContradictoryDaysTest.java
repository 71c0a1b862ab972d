package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.write.referral.ReferralExample.*;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.EnrolmentService;
import de.motivag.enrolment.write.participant.ReferralsOf;
import de.motivag.enrolment.write.participant.correctpersonaldata.CorrectPersonalData;
import de.motivag.enrolment.write.referral.assesssuitability.AssessSuitability;
import de.motivag.enrolment.write.referral.correctreferral.CorrectReferral;
import de.motivag.enrolment.write.referral.logcontact.LogContact;
import de.motivag.enrolment.write.referral.logjoboffer.LogJobOffer;
import de.motivag.enrolment.write.referral.retractjoboffer.RetractJobOffer;
import de.motivag.enrolment.write.referral.withdrawreferral.WithdrawReferral;
import de.motivag.events.Confidential;
import de.motivag.events.common.OfferKind;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.Suitability;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The application, the birth and the withdrawal are compared with what is recorded and reported. */
class ContradictoryDaysTest {
    private static final LocalDate APPLIED = TODAY.minusDays(10);
    private static final LocalDate FACT = TODAY.minusDays(5);
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final Confidential<String> TEXT = Confidential.of("weil");

    @Test
    void an_application_is_not_moved_behind_a_check_an_offer_or_a_year_behind_a_contact() {
        var check =
                new AssessSuitability(R1, Suitability.SUITABLE, 90, Channel.VIDEO, FACT, true, true, true, null, null);
        refuses(after(check), TODAY, "suitability check", "25 February 2026");
        Assertions.assertThat(after(check).decides(applied(FACT))).isNotEmpty();
        refuses(after(new LogJobOffer(R1, FACT, null)), FACT.plusDays(1), "job offer", "25 February 2026");
        var contact = new LogContact(R1, Channel.PHONE, ContactPurpose.OTHER, true, 5, APPLIED.minusYears(1), null);
        refuses(after(contact), TODAY, "contact", "20 February 2025");
    }

    @Test
    void what_was_retracted_does_not_bound_the_application() {
        var scenario = after(new LogJobOffer(R1, FACT, null));
        scenario.happens(new RetractJobOffer(R1, Scenario.event(R1, 1), TEXT));
        Assertions.assertThat(scenario.decides(applied(TODAY))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralDay.class,
            names = {"ENTRY", "APPOINTMENT", "HAND_OUT"})
    void an_application_is_not_moved_behind_a_day_that_another_service_has_reported(ReferralDay kind) {
        refuses(reported(kind, FACT), FACT.plusDays(1), kind.text().en(), "25 February 2026");
        Assertions.assertThat(reported(kind, FACT).decides(applied(FACT))).isNotEmpty();
    }

    @Test
    void a_withdrawal_is_not_before_a_check_or_the_entry() {
        reported(ReferralDay.ENTRY, FACT)
                .when(new WithdrawReferral(R1, FACT.minusDays(1), TEXT))
                .refuses(EnrolmentRule.AFTER_RECORDED_DAY, "#/withdrawnOn");
        var check =
                new AssessSuitability(R1, Suitability.SUITABLE, 90, Channel.VIDEO, FACT, true, true, true, null, null);
        after(check)
                .when(new WithdrawReferral(R1, FACT.minusDays(1), TEXT))
                .refuses(EnrolmentRule.AFTER_RECORDED_DAY, "#/withdrawnOn");
        Assertions.assertThat(after(check).decides(new WithdrawReferral(R1, FACT, TEXT)))
                .hasSize(1);
    }

    @Test
    void an_application_is_not_before_the_birth_and_no_birth_after_an_application() {
        var born = given(BORN);
        born.when(applied(LocalDate.of(2004, 12, 31))).refuses(EnrolmentRule.DAY_TOO_EARLY, "#/appliedOn");
        given(LocalDate.of(2020, 1, 1))
                .when(applied(LocalDate.of(2019, 12, 31)))
                .refuses(EnrolmentRule.BEFORE_BIRTH, "#/appliedOn");
        born.when(new CorrectPersonalData(P1, "123A456789", "Ada", "King", APPLIED.plusDays(1), null, null, null))
                .refuses(EnrolmentRule.BORN_AFTER_APPLICATION, "#/bornOn");
        Assertions.assertThat(born.decides(
                        new CorrectPersonalData(P1, "123A456789", "Ada", "King", APPLIED, null, null, null)))
                .hasSize(1);
    }

    private static void refuses(Scenario scenario, LocalDate appliedOn, String fact, String day) {
        Assertions.assertThatThrownBy(() -> scenario.decides(applied(appliedOn)))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                    Assertions.assertThat(refusal.rule()).isEqualTo(EnrolmentRule.AFTER_RECORDED_DAY);
                    Assertions.assertThat(refusal.pointer()).isEqualTo("#/appliedOn");
                    Assertions.assertThat(String.valueOf(refusal.detail())).contains(fact, day);
                });
    }

    private static CorrectReferral applied(LocalDate day) {
        return new CorrectReferral(R1, day, LastPayment.never(), false, false, Set.of(), null, null, null);
    }

    private static Scenario after(Command command) {
        return given(null).after(command);
    }

    private static Scenario reported(ReferralDay kind, LocalDate day) {
        return given(null).knowing(ReportedDays.class, new ReportedDays(List.of(new ReferralDays.Dated(kind, day))));
    }

    /** A referral with an application ten days ago. */
    private static Scenario given(LocalDate bornOn) {
        var person = new PersonalData("123A456789", "Ada", "Lovelace", bornOn, null, null, null);
        return Scenario.of(new EnrolmentService(), CONTEXT.now())
                .knowing(ReportedDays.class, new ReportedDays(List.of()))
                .knowing(ReferralsOf.class, new ReferralsOf(List.of(R1)))
                .and(
                        new ParticipantRegistered(P1, Confidential.of(person)),
                        new ReferralOpened(
                                R1,
                                P1,
                                AO,
                                1,
                                OfferKind.OTHER,
                                APPLIED,
                                Confidential.of(NEVER_PAID),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }
}
