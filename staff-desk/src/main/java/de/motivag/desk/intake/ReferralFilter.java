package de.motivag.desk.intake;

import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.services.Query;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of referrals. Its parameters are those of the list's address.
 *
 * @param worklist the worklist of the service, or null
 * @param mine only the cases of the person who is signed in, and of those whom the person deputises
 * @param support only people with an open support request
 * @param equalOpportunity only people who wait for the equal opportunity officer
 */
public record ReferralFilter(
        @Nullable String worklist,
        @Nullable String state,
        @Nullable String route,
        @Nullable String placement,
        @Nullable Boolean mine,
        @Nullable Boolean support,
        @Nullable Boolean equalOpportunity) {

    /** The parameters for the service. */
    Query query() {
        return list().query()
                .and("state", state)
                .and("route", route)
                .and("placement", placement)
                .and("supportOpen", isSupport() ? true : null)
                .and("equalOpportunityOpen", isEqualOpportunity() ? true : null);
    }

    public WorklistFilter list() {
        return new WorklistFilter(worklist, mine);
    }

    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    public boolean isSupport() {
        return Boolean.TRUE.equals(support);
    }

    public boolean isEqualOpportunity() {
        return Boolean.TRUE.equals(equalOpportunity);
    }

    /** The parameters of the list's address, with the question mark. */
    public String parameters() {
        return list().query()
                .and("state", state)
                .and("route", route)
                .and("placement", placement)
                .and("support", isSupport() ? true : null)
                .and("equalOpportunity", isEqualOpportunity() ? true : null)
                .parameters();
    }
}
