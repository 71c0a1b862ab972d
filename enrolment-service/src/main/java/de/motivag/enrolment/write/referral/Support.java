package de.motivag.enrolment.write.referral;

import de.motivag.events.Confidential;
import org.jspecify.annotations.Nullable;

/** The support of one helper. @param need latest request for support; null if there never was one */
public record Support(@Nullable Confidential<String> need, boolean open) {
    static final Support NONE = new Support(null, false);

    static Support asked(Confidential<String> need) {
        return new Support(need, true);
    }

    /** Whether support was ever requested. */
    public boolean wasRequested() {
        return need != null;
    }

    /** Whether the same need is already open. */
    public boolean isOpenFor(Confidential<String> other) {
        return open && other.equals(need);
    }

    Support resolved() {
        return new Support(need, false);
    }
}
