package de.motivag.enrolment.read.networkcontacts;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_NETWORK_CONTACT;

import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactKind;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class NetworkContactApi {
    /**
     * An institution in the network of the equal opportunity officer.
     *
     * @param name name of the institution; null if it was lost with the database
     * @param phone phone number
     * @param email mail address
     * @param link web address
     * @param note opening hours, a person to ask for, and the like
     * @param retired whether it is not listed any more
     */
    record NetworkContact(
            UUID networkContact,
            NetworkContactKind kind,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String link,
            @Nullable String note,
            boolean retired) {}

    private record Row(
            UUID networkContact,
            NetworkContactKind kind,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String link,
            @Nullable String note,
            boolean retired,
            long version) {
        private NetworkContact view() {
            return new NetworkContact(networkContact, kind, name, phone, email, link, note, retired);
        }
    }

    private final JdbcClient database;

    NetworkContactApi(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lists the network contacts.
     *
     * @param kind only contacts of this kind
     * @param retired whether retired contacts are listed as well
     */
    @GetMapping("/network-contacts")
    @Allow({Role.EQUAL_OPPORTUNITY, Role.ADVISER, Role.INTAKE, Role.MODERATOR})
    Page<NetworkContact> contacts(
            @RequestParam @Nullable NetworkContactKind kind,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database
                .sql("""
                        select * from network_contact where organisation = :organisation
                        and (:kind::text is null or kind = :kind) and (:retired or not retired)
                        and (:after::uuid is null or network_contact > :after::uuid)
                        order by network_contact limit :limit""")
                .param("organisation", Caller.current().organisation().value())
                .param("kind", kind == null ? null : kind.name())
                .param("retired", retired)
                .param("after", Cursor.id(after))
                .param("limit", limit + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::view)
                .toList();
        return Page.of(found, limit, contact -> Cursor.behind(contact.networkContact()));
    }

    /** Shows a network contact, also a retired one. */
    @GetMapping("/network-contacts/{networkContact}")
    @Allow({Role.EQUAL_OPPORTUNITY, Role.ADVISER, Role.INTAKE, Role.MODERATOR})
    ResponseEntity<NetworkContact> contact(@PathVariable UUID networkContact) {
        var found = database.sql("select * from network_contact where organisation = ? and network_contact = ?")
                .params(Caller.current().organisation().value(), networkContact)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_NETWORK_CONTACT));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found.view());
    }
}
