package de.motivag.enrolment.write.referral;

import de.motivag.events.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * The help of one helper.
 *
 * @param need what was last asked for; none if nothing ever was
 */
public record Support(@Nullable Confidential<String> need, boolean open) {
    static final Support NONE = new Support(null, false);

    static Support asked(Confidential<String> need) {
        return new Support(need, true);
    }

    /** Whether help was ever asked for. */
    public boolean wasRequested() {
        return need != null;
    }

    /** Whether exactly this is asked for at present. */
    public boolean isOpenFor(Confidential<String> other) {
        return open && other.equals(need);
    }

    Support resolved() {
        return new Support(need, false);
    }
}
