package de.motivag.coaching.write.agreementrating;

import static de.motivag.coaching.AgreementRule.AGREEMENT_NOT_RATED;
import static de.motivag.coaching.AgreementRule.AGREEMENT_RATED;
import static de.motivag.coaching.AgreementRule.AGREEMENT_RATED_AFTER;
import static de.motivag.coaching.AgreementRule.AGREEMENT_RATED_BY_OTHERS;
import static de.motivag.coaching.AgreementRule.AGREEMENT_RATED_BY_SAME_PERSON;
import static de.motivag.coaching.AgreementRule.RATED_AFTER_BEFORE_FIRST;
import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;
import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.events.coaching.AgreementRatingEvent.RatingPoint.AFTER;
import static de.motivag.events.coaching.AgreementRatingEvent.RatingPoint.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.agreementrating.correctagreementrating.CorrectAgreementRating;
import de.motivag.coaching.write.agreementrating.rateagreement.RateAgreement;
import de.motivag.coaching.write.agreementrating.retractagreementrating.RetractAgreementRating;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRated;
import de.motivag.events.coaching.AgreementRatingEvent.RatedItem;
import de.motivag.events.coaching.AgreementRatingEvent.RatingPoint;
import de.motivag.events.coaching.AgreementRatingEvent.RubricItem;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RateAgreementTest {
    static final PlacementRef ANNA = placement(GROUP);
    static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final StaffId MODERATOR = new StaffId(Id.next());
    static final StaffId ADVISER = new StaffId(Id.next());
    private static final Confidential<String> WHY = Confidential.of("so");

    @Test
    void a_rating_states_its_rubric_its_items_and_its_rater() {
        var rated =
                (AgreementRated) placed().when(rate(BEFORE, MONDAY)).happened().getFirst();
        assertThat(rated.placement()).isEqualTo(ANNA);
        assertThat(rated.point()).isEqualTo(BEFORE);
        assertThat(rated.rubricVersion()).isEqualTo(1);
        assertThat(rated.items())
                .containsExactly(
                        new RatedItem(RubricItem.GOAL_CONCRETE, true),
                        new RatedItem(RubricItem.DATED, false),
                        new RatedItem(RubricItem.REALISTIC, true),
                        new RatedItem(RubricItem.STEPS, false),
                        new RatedItem(RubricItem.SUPPORT, true),
                        new RatedItem(RubricItem.OWN_WORDS, false));
        assertThat(rated.rater()).isEqualTo(Internal.of(MODERATOR));
    }

    @Test
    void somebody_else_rates_after_the_coaching() {
        ratedBefore().when(rate(AFTER, FRIDAY)).refuses(AGREEMENT_RATED_BY_SAME_PERSON, "#/point");
        assertThat(ratedBefore().by(ADVISER).when(rate(AFTER, FRIDAY)).happened())
                .hasSize(1);
    }

    @Test
    void a_rating_after_needs_one_before() {
        placed().when(rate(AFTER, FRIDAY)).refuses(AGREEMENT_NOT_RATED, "#/point");
    }

    @Test
    void a_second_rating_of_the_same_point_is_refused_and_a_repetition_has_no_effect() {
        ratedBefore().when(rate(BEFORE, MONDAY)).thenNothing();
        ratedBefore().when(rate(BEFORE, FRIDAY)).refuses(AGREEMENT_RATED, "#/point");
        ratedBefore().by(ADVISER).when(rate(BEFORE, MONDAY)).refuses(AGREEMENT_RATED, "#/point");
    }

    @Test
    void the_day_is_since_the_application_not_in_the_future_and_after_not_before_the_rating_before() {
        placed().when(rate(BEFORE, FRIDAY.plusDays(1))).refuses(CommonRule.DAY_IN_FUTURE, "#/ratedOn");
        placed().when(rate(BEFORE, Example.APPLIED_ON.minusDays(1))).refuses(DayRule.BEFORE_APPLICATION, "#/ratedOn");
        ratedBefore().by(ADVISER).when(rate(AFTER, MONDAY.minusDays(1))).refuses(RATED_AFTER_BEFORE_FIRST, "#/ratedOn");
        ratedTwice().by(MODERATOR).when(correct(BEFORE, FRIDAY)).refuses(RATED_AFTER_BEFORE_FIRST, "#/ratedOn");
    }

    @Test
    void only_the_rater_corrects_a_rating() {
        ratedBefore().by(ADVISER).when(correct(BEFORE, MONDAY)).refuses(AGREEMENT_RATED_BY_OTHERS, "#/point");
        var corrected = ratedBefore();
        corrected.happens(correct(BEFORE, FRIDAY));
        assertThat(corrected
                        .state(AgreementRating.of(ANNA.participation()))
                        .require(BEFORE)
                        .ratedOn())
                .isEqualTo(FRIDAY);
    }

    @Test
    void the_rating_after_is_retracted_first() {
        var rated = ratedTwice();
        rated.when(retract(BEFORE)).refuses(AGREEMENT_RATED_AFTER, "#/point");
        rated.happens(retract(AFTER));
        rated.happens(retract(BEFORE));
        assertThat(rated.state(AgreementRating.of(ANNA.participation()))).isEqualTo(AgreementRating.NONE);
        rated.when(retract(BEFORE)).refuses(AGREEMENT_NOT_RATED, "#/point");
    }

    @Test
    void a_participation_that_does_not_exist_is_refused() {
        given().when(rate(BEFORE, Example.SEATED_ON)).refuses(NO_SUCH_PARTICIPATION);
    }

    static RateAgreement rate(RatingPoint point, LocalDate on) {
        return new RateAgreement(ANNA.participation(), point, answers(), on);
    }

    static CorrectAgreementRating correct(RatingPoint point, LocalDate on) {
        return new CorrectAgreementRating(ANNA.participation(), point, WHY, answers(), on);
    }

    static RetractAgreementRating retract(RatingPoint point) {
        return new RetractAgreementRating(ANNA.participation(), point, WHY);
    }

    private static RubricAnswers answers() {
        return new RubricAnswers(true, false, true, false, true, false);
    }

    static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY)
                .by(MODERATOR);
    }

    static Scenario ratedBefore() {
        var rated = placed();
        rated.happens(rate(BEFORE, MONDAY));
        return rated;
    }

    static Scenario ratedTwice() {
        var rated = ratedBefore().by(ADVISER);
        rated.happens(rate(AFTER, MONDAY.plusDays(1)));
        return rated;
    }
}
