package de.motivag.coaching.read.offers;

import static de.motivag.coaching.CoachingRule.NO_SUCH_OFFER;

import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.OfferKind;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Transactional(readOnly = true)
class OfferApi {
    /**
     * @param version version of the contents, from 1
     * @param title null if it was lost with the database, until the offer is revised
     * @param modules modules in the order of their numbers
     * @param week weekly template, in the order in which a group attends the sessions
     * @param topics catalogue of topics for the sessions of the modules
     * @param retiredOn day since which the offer takes no new groups and referrals; null unless it is retired
     */
    record Offer(
            UUID offer,
            int version,
            OfferKind kind,
            @Nullable String title,
            List<OfferModule> modules,
            List<TemplateSession> week,
            List<OfferTopic> topics,
            @Nullable LocalDate retiredOn) {}

    /**
     * A topic for the sessions of a module.
     *
     * @param code occurs once in the version of the offer
     * @param title null if it was lost with the database, until the offer is revised
     */
    record OfferTopic(int module, String code, @Nullable String title) {}

    private record Versioned(Offer offer, long version) {}

    private static final TypeReference<List<OfferModule>> MODULES = new TypeReference<>() {};
    private static final TypeReference<List<TemplateSession>> WEEK = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    OfferApi(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Lists the offers in the order of their definition. */
    @GetMapping("/offers")
    @Allow({
        Role.INTAKE,
        Role.ADVISER,
        Role.MODERATOR,
        Role.DEVICE_DESK,
        Role.EMPLOYER_SERVICE,
        Role.EQUAL_OPPORTUNITY,
        Role.TEAM_LEAD,
        Role.ANALYST,
        Role.PRIVACY_OFFICER
    })
    Page<Offer> offers(
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("""
                        select * from offer where organisation = :organisation
                        and (:after::uuid is null or offer_id > :after::uuid) order by offer_id limit :limit""")
                .param("organisation", Caller.current().organisation().value())
                .param("after", Cursor.id(after))
                .param("limit", limit + 1)
                .query(this::read)
                .list();
        return Page.of(found.stream().map(Versioned::offer).toList(), limit, offer -> Cursor.behind(offer.offer()));
    }

    /** Shows an offer with its current modules and week. */
    @GetMapping("/offers/{offer}")
    @Allow({
        Role.INTAKE,
        Role.ADVISER,
        Role.MODERATOR,
        Role.DEVICE_DESK,
        Role.EMPLOYER_SERVICE,
        Role.EQUAL_OPPORTUNITY,
        Role.TEAM_LEAD,
        Role.ANALYST,
        Role.PRIVACY_OFFICER
    })
    ResponseEntity<Offer> offer(@PathVariable UUID offer) {
        var found = database.sql("select * from offer where organisation = ? and offer_id = ?")
                .params(Caller.current().organisation().value(), offer)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_OFFER));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found.offer());
    }

    private Versioned read(ResultSet row, int index) throws SQLException {
        var offer = new Offer(
                row.getObject("offer_id", UUID.class),
                row.getInt("offer_version"),
                OfferKind.valueOf(row.getString("kind")),
                row.getString("title"),
                json.readValue(row.getString("modules"), MODULES),
                json.readValue(row.getString("week"), WEEK),
                topics(row.getObject("offer_id", UUID.class), row.getInt("offer_version")),
                row.getObject("retired_on", LocalDate.class));
        return new Versioned(offer, row.getLong("version"));
    }

    private List<OfferTopic> topics(UUID offer, int version) {
        return database.sql("""
                        select module, code, title from offer_topic
                        where organisation = ? and offer_id = ? and offer_version = ? order by position""")
                .params(Caller.current().organisation().value(), offer, version)
                .query(OfferTopic.class)
                .list();
    }
}
