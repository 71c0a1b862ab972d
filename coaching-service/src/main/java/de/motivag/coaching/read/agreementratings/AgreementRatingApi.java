package de.motivag.coaching.read.agreementratings;

import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;

import de.motivag.events.StaffId;
import de.motivag.events.coaching.AgreementRatingEvent.RatedItem;
import de.motivag.events.coaching.AgreementRatingEvent.RatingPoint;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows the ratings of a participation's agreement. Nobody who may rate sees the first before the second exists. */
@RestController
@Transactional(readOnly = true)
class AgreementRatingApi {
    /** @param ratings at most one of each point, the one before first */
    record AgreementRatings(UUID participation, List<Rating> ratings) {}

    /**
     * A rating of the agreement by the rubric.
     *
     * @param rubricVersion version of the rubric
     * @param own whether the caller has made the rating
     * @param items the items of the rubric; null while the rating is hidden, because the caller may make the other one
     * @param met number of items that the agreement meets; null while the rating is hidden
     */
    record Rating(
            RatingPoint point,
            LocalDate ratedOn,
            int rubricVersion,
            boolean own,
            @Nullable List<RatedItem> items,
            @Nullable Integer met) {}

    private static final TypeReference<List<RatedItem>> ITEMS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    AgreementRatingApi(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Shows the ratings of the agreement before and after the coaching. While only one exists, moderators and advisers
     * see its items only if they have made it themselves.
     */
    @GetMapping("/participations/{participation}/agreement-ratings")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    AgreementRatings agreementRatings(@PathVariable UUID participation) {
        var caller = Caller.current();
        requireExists(participation, caller);
        var ratings = database.sql("""
                        select *, count(*) over () as ratings from agreement_rating
                        where organisation = :organisation and participation_id = :participation
                        order by point = 'AFTER'""")
                .param("organisation", caller.organisation().value())
                .param("participation", participation)
                .query((row, _) -> rating(row, caller))
                .list();
        return new AgreementRatings(participation, ratings);
    }

    private void requireExists(UUID participation, Caller caller) {
        var exists = database.sql(
                        "select exists (select from participation where organisation = ? and participation_id = ?)")
                .params(caller.organisation().value(), participation)
                .query(Boolean.class)
                .single();
        if (!exists) {
            throw new RuleViolated(NO_SUCH_PARTICIPATION);
        }
    }

    private Rating rating(ResultSet row, Caller caller) throws SQLException {
        var own = StaffId.ofSubject(caller.staff()).value().equals(row.getObject("rater", UUID.class));
        var isShown = own || row.getInt("ratings") > 1 || !caller.isAnyOf(Role.MODERATOR, Role.ADVISER);
        var items = json.readValue(row.getString("items"), ITEMS);
        return new Rating(
                RatingPoint.valueOf(row.getString("point")),
                row.getObject("rated_on", LocalDate.class),
                row.getInt("rubric_version"),
                own,
                isShown ? items : null,
                isShown ? (int) items.stream().filter(RatedItem::met).count() : null);
    }
}
