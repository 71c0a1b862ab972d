package de.motivag.enrolment.write.referral;

import de.motivag.events.Id;
import de.motivag.events.common.ReferralId;
import java.util.List;
import java.util.UUID;

/** The days of a referral that other services have reported, such as the measure entry. */
public record ReportedDays(List<ReferralDays.Dated> days) {
    /** The id for this lookup. It has its own type because the referral's id already identifies the referral's stream. */
    public record Of(UUID value) implements Id {
        public Of(ReferralId referral) {
            this(referral.value());
        }
    }
}
