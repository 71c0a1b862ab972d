package de.motivag.enrolment.write.referral;

import de.motivag.events.Confidential;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import org.jspecify.annotations.Nullable;

/**
 * The support of one helper.
 *
 * @param request latest request for support; null if there never was one
 */
public record Support(@Nullable SupportRequested request, boolean open) {
    static final Support NONE = new Support(null, false);

    static Support asked(SupportRequested request) {
        return new Support(request, true);
    }

    /** Whether support was ever requested. */
    public boolean wasRequested() {
        return request != null;
    }

    /** Whether the same need is already open. */
    public boolean isOpenFor(Confidential<String> need) {
        return open && request != null && need.equals(request.need());
    }

    Support resolved() {
        return new Support(request, false);
    }
}
