package de.motivag.coaching.read.calendars;

import static de.motivag.coaching.CalendarRule.NO_SUCH_CALENDAR;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.vault.Vault;
import de.motivag.kit.web.NewSecret;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives calendars to programs that know their secret address. Nothing else identifies them, so no log may contain it. */
@RestController
class CalendarApi {
    private static final String TYPE = "text/calendar";
    private static final MediaType CALENDAR = new MediaType(MediaType.parseMediaType(TYPE), UTF_8);

    /** The calendar that an address leads to. */
    record Link(
            String organisation,
            @Nullable UUID groupId,
            @Nullable UUID participationId,
            @Nullable UUID participantId,
            @Nullable UUID moderator) {}

    private final JdbcClient database;
    private final TenantTransactions transactions;
    private final Vault vault;
    private final Entries entries;

    CalendarApi(JdbcClient database, TenantTransactions transactions, Vault vault, Entries entries) {
        this.database = database;
        this.transactions = transactions;
        this.vault = vault;
        this.entries = entries;
    }

    /**
     * Gives the sessions of a group, of a moderator or of a participation to a calendar program, without any name. Only
     * the calendar of a moderator has the online rooms.
     *
     * @param secret secret part of the address; an unknown and a revoked one get the same answer
     * @param language language of the texts
     */
    @GetMapping(path = "/calendars/{secret}.ics", produces = TYPE)
    @Allow(everybody = true)
    ResponseEntity<byte[]> calendar(
            @PathVariable String secret, @RequestParam(defaultValue = "GERMAN") FeedLanguage language) {
        var link = link(secret).orElseThrow(() -> new RuleViolated(NO_SUCH_CALENDAR));
        var feed = transactions.within(new OrganisationId(link.organisation()), () -> {
            refuseErased(link);
            return Feed.of(entries.of(link, language));
        });
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + NewSecret.hashOf(feed).value() + "\"")
                // Otherwise a browser would name the downloaded file after the address.
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("coaching.ics")
                                .build()
                                .toString())
                .contentType(CALENDAR)
                .body(feed.getBytes(UTF_8));
    }

    /** The hash is looked up in all organisations, because nothing but the secret says which one it belongs to. */
    private Optional<Link> link(String secret) {
        return transactions.acrossTenants(() -> database.sql("""
                        select organisation, group_id, participation_id, participant_id, moderator
                        from calendar_link where secret = ? and revoked_on is null""")
                .param(NewSecret.hashOf(secret).value())
                .query(Link.class)
                .optional());
    }

    private void refuseErased(Link link) {
        if (link.participantId() == null) {
            return;
        }
        try {
            vault.refuseErased(new OrganisationId(link.organisation()), new ParticipantId(link.participantId()));
        } catch (RuleViolated erased) {
            throw new RuleViolated(NO_SUCH_CALENDAR);
        }
    }
}
