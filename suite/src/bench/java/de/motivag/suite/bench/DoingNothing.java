package de.motivag.suite.bench;

import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An endpoint in enrolment-service that does nothing. It has the same token check, filters and role check, the same
 * body and a similar answer as a command.
 */
@RestController
final class DoingNothing {
    static final String PATH = "/bench/do-nothing";

    record Contact(
            UUID referral,
            String channel,
            String purpose,
            boolean reached,
            int minutes,
            LocalDate heldOn,
            String note) {}

    record Accepted(UUID id, long version) {}

    @Allow({Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EMPLOYER_SERVICE})
    @PostMapping(PATH)
    ResponseEntity<Accepted> doNothing(@RequestBody Contact contact) {
        return ResponseEntity.ok().eTag("\"1\"").body(new Accepted(contact.referral(), 1));
    }
}
