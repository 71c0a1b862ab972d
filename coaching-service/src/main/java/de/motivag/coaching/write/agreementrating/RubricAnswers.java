package de.motivag.coaching.write.agreementrating;

import de.motivag.events.coaching.AgreementRatingEvent.RatedItem;
import de.motivag.events.coaching.AgreementRatingEvent.RubricItem;
import java.util.EnumSet;
import java.util.List;

/**
 * The answers to the items of the current {@link Rubric}.
 *
 * @param goalConcrete whether the goal is concrete
 * @param dated whether the goal has a day
 * @param realistic whether the person can reach the goal by that day
 * @param steps whether the next steps are named
 * @param support whether the support by the Jobcenter is named
 * @param ownWords whether the agreement is in the person's own words
 */
public record RubricAnswers(
        boolean goalConcrete, boolean dated, boolean realistic, boolean steps, boolean support, boolean ownWords) {
    List<RatedItem> items() {
        var met = EnumSet.noneOf(RubricItem.class);
        add(met, RubricItem.GOAL_CONCRETE, goalConcrete);
        add(met, RubricItem.DATED, dated);
        add(met, RubricItem.REALISTIC, realistic);
        add(met, RubricItem.STEPS, steps);
        add(met, RubricItem.SUPPORT, support);
        add(met, RubricItem.OWN_WORDS, ownWords);
        return Rubric.CURRENT.rated(met);
    }

    private static void add(EnumSet<RubricItem> met, RubricItem item, boolean isMet) {
        if (isMet) {
            met.add(item);
        }
    }
}
