package de.motivag.coaching.write.agreementrating;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.write.agreementrating.RateAgreementTest.ADVISER;
import static de.motivag.coaching.write.agreementrating.RateAgreementTest.ANNA;
import static de.motivag.coaching.write.agreementrating.RateAgreementTest.FRIDAY;
import static de.motivag.coaching.write.agreementrating.RateAgreementTest.correct;
import static de.motivag.coaching.write.agreementrating.RateAgreementTest.rate;
import static de.motivag.coaching.write.agreementrating.RateAgreementTest.ratedBefore;
import static de.motivag.coaching.write.agreementrating.RateAgreementTest.ratedTwice;
import static de.motivag.coaching.write.agreementrating.RateAgreementTest.retract;
import static de.motivag.events.coaching.AgreementRatingEvent.RatingPoint.AFTER;
import static de.motivag.events.coaching.AgreementRatingEvent.RatingPoint.BEFORE;

import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AgreementRatingStatesTest {
    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("not rated", RateAgreementTest::placed);
        states.put("rated before", RateAgreementTest::ratedBefore);
        states.put("rated before by others", () -> ratedBefore().by(ADVISER));
        states.put("rated after", () -> ratedTwice().by(ADVISER));
        StateTable.check(
                AgreementRating.class,
                states,
                scenario -> scenario.get().state(AgreementRating.of(ANNA.participation())),
                Map.of(
                        "RateAgreement", rate(BEFORE, FRIDAY.minusDays(1)),
                        "RateAgreement (after)", rate(AFTER, FRIDAY),
                        "CorrectAgreementRating", correct(BEFORE, MONDAY),
                        "CorrectAgreementRating (after)", correct(AFTER, FRIDAY),
                        "RetractAgreementRating", retract(BEFORE),
                        "RetractAgreementRating (after)", retract(AFTER)),
                (scenario, command) -> scenario.get().when(command).happened());
    }
}
