package de.motivag.enrolment.write.referral.answerjoboffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RecordedEvent;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerJobOfferTest {
    private static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-02T09:00:00Z"), new OrganisationId("jc-nord"));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ReferralId REFERRAL = new ReferralId(new UUID(1, 1));
    private static final ParticipantId PERSON = new ParticipantId(new UUID(2, 2));
    private static final OfferId COACHING = new OfferId(new UUID(3, 3));
    private static final EventId OFFERED = new EventId(new UUID(7, 1));
    private static final EventId RETRACTED = new EventId(new UUID(7, 2));

    @Test
    void the_answer_has_the_given_day_or_today() {
        assertThat(decide(answer(JobOfferAnswer.ACCEPTED, TODAY)))
                .containsExactly(answered(JobOfferAnswer.ACCEPTED, TODAY));
        assertThat(decide(answer(JobOfferAnswer.NO_ANSWER, null)))
                .containsExactly(answered(JobOfferAnswer.NO_ANSWER, TODAY));
    }

    @Test
    void a_later_answer_replaces_the_earlier_one_and_the_same_answer_again_has_no_effect() {
        var declined = answered(JobOfferAnswer.DECLINED, TODAY);
        assertThat(decide(answer(JobOfferAnswer.DECLINED, TODAY), declined)).isEmpty();
        assertThat(decide(answer(JobOfferAnswer.ACCEPTED, TODAY), declined))
                .containsExactly(answered(JobOfferAnswer.ACCEPTED, TODAY));
    }

    @Test
    void an_unknown_or_retracted_offer_a_day_in_the_future_and_a_day_before_the_offer_are_refused() {
        refused(
                CommonRule.NOT_KNOWN,
                new AnswerJobOffer(REFERRAL, new EventId(new UUID(9, 9)), JobOfferAnswer.ACCEPTED, null));
        refused(CommonRule.NOT_KNOWN, new AnswerJobOffer(REFERRAL, RETRACTED, JobOfferAnswer.ACCEPTED, null));
        refused(CommonRule.DAY_IN_FUTURE, answer(JobOfferAnswer.ACCEPTED, TODAY.plusDays(1)));
        refused(EnrolmentRule.BEFORE_JOB_OFFER, answer(JobOfferAnswer.ACCEPTED, TODAY.minusDays(1)));
    }

    private static AnswerJobOffer answer(JobOfferAnswer answer, @Nullable LocalDate on) {
        return new AnswerJobOffer(REFERRAL, OFFERED, answer, on);
    }

    private static JobOfferAnswered answered(JobOfferAnswer answer, LocalDate on) {
        return new JobOfferAnswered(REFERRAL, PERSON, COACHING, OFFERED, answer, on);
    }

    private static List<ReferralEvent> decide(AnswerJobOffer command, Event... later) {
        var offer = new JobOfferMade(REFERRAL, PERSON, COACHING, TODAY, null);
        var recorded = new ArrayList<RecordedEvent>();
        recorded.add(new RecordedEvent(OFFERED, offer, false));
        recorded.add(new RecordedEvent(RETRACTED, offer, true));
        for (var event : later) {
            recorded.add(new RecordedEvent(new EventId(new UUID(8, recorded.size())), event, false));
        }
        Referral state = Referral.evolve(
                new Referral.None(),
                new ReferralOpened(
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
                        null));
        return command.decide(new States(Map.of(REFERRAL, state), stream -> recorded), CONTEXT);
    }

    private static void refused(Rule rule, AnswerJobOffer command) {
        assertThatThrownBy(() -> decide(command))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
