package de.motivag.enrolment.write.referral;

import de.motivag.events.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * Help with the technology.
 *
 * @param need what was last asked for; none if nothing ever was
 */
public record Support(@Nullable Confidential<String> need, boolean open) {
    static final Support NONE = new Support(null, false);

    Support resolved() {
        return new Support(need, false);
    }
}
