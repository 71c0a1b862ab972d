package de.motivag.desk.intake;

import de.motivag.desk.frame.WorklistFilter;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the worklist of referrals. Its parameters are those of the list's address.
 *
 * @param worklist the worklist of the service, or null
 * @param adviser only the cases of this adviser
 * @param mine only the cases of the person who is signed in, and of those whom the person deputises
 * @param supportOpen only people with an open support request
 * @param equalOpportunityOpen only people who wait for the equal opportunity officer
 */
public record ReferralFilter(
        @Nullable String worklist,
        @Nullable String state,
        @Nullable String route,
        @Nullable String placement,
        @Nullable String adviser,
        @Nullable Boolean mine,
        @Nullable Boolean supportOpen,
        @Nullable Boolean equalOpportunityOpen) {

    public WorklistFilter list() {
        return new WorklistFilter(worklist, mine);
    }

    /** Whether the list is about people who are open for a job offer. */
    public boolean isForJobOffers() {
        return "OPEN_FOR_JOB_OFFER".equals(worklist);
    }

    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    public boolean isSupport() {
        return Boolean.TRUE.equals(supportOpen);
    }

    public boolean isEqualOpportunity() {
        return Boolean.TRUE.equals(equalOpportunityOpen);
    }
}
