package de.motivag.kit.history;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.history.ErasureObstacles.Obstacles;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the effect of an erasure in this service before it is requested (Art. 17 GDPR). Decrypts no value. */
@RestController
class ErasurePreviewApi {
    /**
     * @param contents the events about the person by type
     * @param reasons constants of the present reasons of this service against an erasure
     * @param until day on which a retention term ends, if that is a reason
     */
    record ErasurePreview(
            List<Content> contents,
            Set<String> reasons,
            @Nullable LocalDate until) {}

    /**
     * @param type wire name of the events
     * @param events number of events. They stay with ids, kinds, numbers and days.
     * @param confidential number of these events whose confidential values can no longer be read after an erasure
     */
    record Content(String type, int events, int confidential) {}

    private final JdbcClient database;
    private final TenantTransactions transactions;
    private final Optional<ErasureObstacles> obstacles;

    ErasurePreviewApi(JdbcClient database, TenantTransactions transactions, Optional<ErasureObstacles> obstacles) {
        this.database = database;
        this.transactions = transactions;
        this.obstacles = obstacles;
    }

    /** Previews the erasure of a person's data in this service. */
    @GetMapping("/participants/{participant}/erasure-preview")
    @Allow(Role.PRIVACY_OFFICER)
    ErasurePreview erasurePreview(@PathVariable UUID participant) {
        var organisation = Caller.current().organisation();
        return transactions.within(organisation, () -> preview(organisation, participant));
    }

    private ErasurePreview preview(OrganisationId organisation, UUID participant) {
        var contents = contents(organisation, participant);
        if (contents.isEmpty()) {
            throw new RuleViolated(HistoryRule.NOTHING_RECORDED);
        }
        var found = obstacles
                .map(service -> service.of(organisation, new ParticipantId(participant)))
                .orElse(Obstacles.NONE);
        return new ErasurePreview(contents, found.reasons(), found.until());
    }

    /** A confidential value is stored as an object with the property {@code sealed}. */
    private List<Content> contents(OrganisationId organisation, UUID participant) {
        return database.sql("""
                        select type, count(*)::integer as events,
                          (count(*) filter (where convert_from(payload, 'UTF8') like '%"sealed":%'))::integer as confidential
                        from domain_event where organisation = ? and participant = ?
                        group by type order by type""")
                .params(organisation.value(), participant)
                .query(Content.class)
                .list();
    }
}
