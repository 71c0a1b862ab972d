package de.motivag.enrolment.write.referral.answerjoboffer;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.EnrolmentService;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerJobOfferTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ReferralId REFERRAL = new ReferralId(new UUID(1, 1));
    private static final ParticipantId PERSON = new ParticipantId(new UUID(2, 2));
    private static final OfferId COACHING = new OfferId(new UUID(3, 3));
    private static final EventId OFFERED = Scenario.event(REFERRAL, 1);
    private static final EventId RETRACTED = Scenario.event(REFERRAL, 2);
    private static final ReferralOpened OPENED = new ReferralOpened(
            REFERRAL,
            PERSON,
            COACHING,
            1,
            OfferKind.OTHER,
            TODAY,
            new Confidential.Withheld<>(),
            null,
            null,
            null,
            null,
            null,
            null);

    @Test
    void the_answer_has_the_given_day_or_today() {
        when(answer(JobOfferAnswer.ACCEPTED, TODAY)).then(answered(JobOfferAnswer.ACCEPTED, TODAY));
        when(answer(JobOfferAnswer.NO_ANSWER, null)).then(answered(JobOfferAnswer.NO_ANSWER, TODAY));
    }

    @Test
    void a_later_answer_replaces_the_earlier_one_and_the_same_answer_again_has_no_effect() {
        var declined = answered(JobOfferAnswer.DECLINED, TODAY);
        when(answer(JobOfferAnswer.DECLINED, TODAY), declined).thenNothing();
        when(answer(JobOfferAnswer.ACCEPTED, TODAY), declined).then(answered(JobOfferAnswer.ACCEPTED, TODAY));
    }

    @Test
    void an_unknown_or_retracted_offer_a_day_in_the_future_and_a_day_before_the_offer_are_refused() {
        when(new AnswerJobOffer(REFERRAL, new EventId(new UUID(9, 9)), JobOfferAnswer.ACCEPTED, null))
                .refuses(CommonRule.NOT_KNOWN);
        when(new AnswerJobOffer(REFERRAL, RETRACTED, JobOfferAnswer.ACCEPTED, null))
                .refuses(CommonRule.NOT_KNOWN);
        when(answer(JobOfferAnswer.ACCEPTED, TODAY.plusDays(1))).refuses(CommonRule.DAY_IN_FUTURE);
        when(answer(JobOfferAnswer.ACCEPTED, TODAY.minusDays(1))).refuses(EnrolmentRule.BEFORE_JOB_OFFER);
    }

    private static AnswerJobOffer answer(JobOfferAnswer answer, @Nullable LocalDate on) {
        return new AnswerJobOffer(REFERRAL, OFFERED, answer, on);
    }

    private static JobOfferAnswered answered(JobOfferAnswer answer, LocalDate on) {
        return new JobOfferAnswered(REFERRAL, PERSON, COACHING, OFFERED, answer, on);
    }

    private static Scenario.Outcome when(AnswerJobOffer command, JobOfferAnswered... before) {
        var offer = new JobOfferMade(REFERRAL, PERSON, COACHING, TODAY, null, null);
        var retracted = new EventRetracted(
                REFERRAL,
                PERSON,
                COACHING,
                RETRACTED,
                new EventName("enrolment.JobOfferMade"),
                new Confidential.Withheld<>());
        return Scenario.of(new EnrolmentService(), NOW)
                .and(OPENED, offer, offer, retracted)
                .and(before)
                .when(command);
    }
}
