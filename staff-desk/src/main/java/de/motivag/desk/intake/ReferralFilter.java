package de.motivag.desk.intake;

import de.motivag.desk.frame.User;
import de.motivag.desk.services.Query;
import org.jspecify.annotations.Nullable;

/**
 * What the worklist of referrals shows. Its parameters are those of the list's address.
 *
 * @param mine only the cases of the person who is signed in
 * @param support only people with an open support request
 * @param equalOpportunity only people who wait for the equal opportunity officer
 */
public record ReferralFilter(
        @Nullable String state,
        @Nullable String route,
        @Nullable String placement,
        @Nullable Boolean mine,
        @Nullable Boolean support,
        @Nullable Boolean equalOpportunity) {

    Query query(User user) {
        return Query.of("state", state)
                .and("route", route)
                .and("placement", placement)
                .and("adviser", isMine() ? user.id() : null)
                .and("supportOpen", isSupport() ? true : null)
                .and("equalOpportunityOpen", isEqualOpportunity() ? true : null);
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
        return Query.of("state", state)
                .and("route", route)
                .and("placement", placement)
                .and("mine", isMine() ? true : null)
                .and("support", isSupport() ? true : null)
                .and("equalOpportunity", isEqualOpportunity() ? true : null)
                .parameters();
    }
}
