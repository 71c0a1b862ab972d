package de.motivag.desk.intake;

import de.motivag.desk.frame.User;
import de.motivag.desk.services.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
                .and("supportOpen", Boolean.TRUE.equals(support) ? true : null)
                .and("equalOpportunityOpen", Boolean.TRUE.equals(equalOpportunity) ? true : null);
    }

    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** The parameters of the list's address, with the question mark. */
    public String parameters() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "state", state);
        add(address, "route", route);
        add(address, "placement", placement);
        add(address, "mine", mine);
        add(address, "support", support);
        add(address, "equalOpportunity", equalOpportunity);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty() && !value.equals(false)) {
            address.queryParam(name, value);
        }
    }
}
