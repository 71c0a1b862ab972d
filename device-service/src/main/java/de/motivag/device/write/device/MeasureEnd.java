package de.motivag.device.write.device;

import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a referral's measure, as far as it is known here. Of several participations the last end counts until a
 * later one is entered.
 *
 * @param participation participation that has ended; null if the referral was withdrawn, or nothing has ended
 * @param endedOn day of the end; null if there is no end
 */
public record MeasureEnd(
        @Nullable ParticipationId participation, @Nullable LocalDate endedOn) {
    public static final MeasureEnd NONE = new MeasureEnd(null, null);

    public static Stream<MeasureEnd> of(ReferralId referral) {
        return new Stream<>(MeasureEnd.class, referral);
    }
}
