package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.Retraction;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.AgreementRatingId;
import de.motivag.events.common.ParticipantId;
import java.time.LocalDate;
import java.util.List;

/**
 * Events of the ratings of one participation's agreement (Eingliederungsvereinbarung, since July 2023 Kooperationsplan).
 */
public sealed interface AgreementRatingEvent extends Event {
    AgreementRatingId rating();

    PlacementRef placement();

    @Override
    default AgreementRatingId stream() {
        return rating();
    }

    @Override
    @JsonIgnore
    default ParticipantId participant() {
        return placement().participant();
    }

    /**
     * A member of staff has rated the agreement by a rubric. The text of the agreement is not part of the rating.
     *
     * @param rubricVersion version of the rubric, which defines the items
     * @param rater member of staff who rated
     */
    record AgreementRated(
            AgreementRatingId rating,
            @JsonUnwrapped PlacementRef placement,
            RatingPoint point,
            int rubricVersion,
            List<RatedItem> items,
            LocalDate ratedOn,
            Internal<StaffId> rater)
            implements AgreementRatingEvent {}

    /** The rating was a mistake, or is replaced by the event that follows in the same transaction. */
    record AgreementRatingEventRetracted(
            AgreementRatingId rating,
            @JsonUnwrapped PlacementRef placement,
            EventId event,
            EventName type,
            Confidential<String> reason)
            implements AgreementRatingEvent, Retraction {}

    /** @param met whether the agreement meets the item */
    record RatedItem(RubricItem item, boolean met) {}

    /** The time of the rating: of the agreement before the coaching or after it. */
    enum RatingPoint {
        BEFORE,
        AFTER
    }

    /** The items of the rubrics. */
    enum RubricItem {
        /** The goal is concrete. */
        GOAL_CONCRETE,
        /** The goal has a day. */
        DATED,
        /** The goal is realistic. */
        REALISTIC,
        /** The next steps are named. */
        STEPS,
        /** The support by the Jobcenter is named. */
        SUPPORT,
        /** The agreement is in the person's own words. */
        OWN_WORDS
    }
}
