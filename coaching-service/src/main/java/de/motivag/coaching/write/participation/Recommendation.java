package de.motivag.coaching.write.participation;

import de.motivag.events.Confidential;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a coach recommends, what the adviser has decided about it, and what came of it: three facts, never one. */
public record Recommendation(
        RecommendationKind kind,
        @Nullable OfferId otherOffer,
        Confidential<String> reason,
        @Nullable Decision decision,
        @Nullable LocalDate enteredOn) {
    /** The adviser's. */
    public enum Decision {
        ACCEPTED,
        DECLINED
    }

    public static Recommendation of(NextStepRecommended e) {
        return new Recommendation(e.kind(), e.otherOffer(), e.reason(), null, null);
    }

    /** Whether it is the same one, whatever has become of it. */
    public boolean says(NextStepRecommended e) {
        return of(e).equals(new Recommendation(kind, otherOffer, reason, null, null));
    }

    /** Whether it is a measure that one enters (Anschlussmaßnahme). */
    public boolean isMeasure() {
        return switch (kind) {
            case WORK_TRIAL, WORK_OPPORTUNITY, INTEGRATIVE_MEASURE, QUALIFICATION -> true;
            case PRIMARY_LABOUR_MARKET, SECONDARY_LABOUR_MARKET, OTHER_OFFER -> false;
        };
    }

    Recommendation decided(Decision by) {
        return new Recommendation(kind, otherOffer, reason, by, enteredOn);
    }

    Recommendation entered(LocalDate on) {
        return new Recommendation(kind, otherOffer, reason, decision, on);
    }
}
