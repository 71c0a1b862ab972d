package de.motivag.coaching.write.participation;

import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.OfferId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A coach's recommendation, the adviser's decision about it and the entry that followed. The three are separate facts.
 */
public record Recommendation(
        RecommendationKind kind,
        @Nullable OfferId otherOffer,
        LocalDate recommendedOn,
        Confidential<String> reason,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate enteredOn) {
    /** Decision of the adviser. */
    public enum Decision {
        ACCEPTED,
        DECLINED
    }

    public static Recommendation of(NextStepRecommended e) {
        return new Recommendation(e.kind(), e.otherOffer(), e.recommendedOn(), e.reason(), null, null, null);
    }

    /** Whether the event makes the same recommendation, regardless of the decision and the entry. */
    public boolean says(NextStepRecommended e) {
        return of(e).equals(new Recommendation(kind, otherOffer, recommendedOn, reason, null, null, null));
    }

    /** Whether the recommendation is a follow-up measure with an entry (Anschlussmaßnahme). */
    public boolean isMeasure() {
        return switch (kind) {
            case WORK_TRIAL, WORK_OPPORTUNITY, INTEGRATIVE_MEASURE, QUALIFICATION -> true;
            case PRIMARY_LABOUR_MARKET, SECONDARY_LABOUR_MARKET, OTHER_OFFER -> false;
        };
    }

    Recommendation accepted(LocalDate on) {
        return new Recommendation(kind, otherOffer, recommendedOn, reason, Decision.ACCEPTED, on, enteredOn);
    }

    Recommendation declined(LocalDate on) {
        return new Recommendation(kind, otherOffer, recommendedOn, reason, Decision.DECLINED, on, enteredOn);
    }

    Recommendation entered(LocalDate on) {
        return new Recommendation(kind, otherOffer, recommendedOn, reason, decision, decidedOn, on);
    }
}
