package de.motivag.enrolment.write.networkcontact.revisenetworkcontact;

import de.motivag.enrolment.write.Formats;
import de.motivag.enrolment.write.networkcontact.NetworkContact;
import de.motivag.enrolment.write.networkcontact.NetworkContactCommand;
import de.motivag.events.Internal;
import de.motivag.events.common.NetworkContactId;
import de.motivag.events.enrolment.NetworkContactEvent;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDetails;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactKind;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactRevised;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.kit.web.WebAddress;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces all details of a network contact. One that was retired is listed again.
 *
 * @param name name of the institution
 * @param phone phone number, 4 to 20 digits
 * @param email mail address
 * @param link web address, beginning with https://
 * @param note opening hours, a person to ask for, and the like; nothing about clients
 */
@Post(
        path = "/network-contacts/{networkContact}/revise",
        roles = Role.EQUAL_OPPORTUNITY,
        summary = "Revise a network contact")
public record ReviseNetworkContact(
        NetworkContactId networkContact,
        NetworkContactKind kind,
        @NotBlank @Size(max = 200) String name,

        @Nullable @Size(max = 30) @Pattern(regexp = Formats.PHONE, message = "{phone.message}")
        String phone,

        @Nullable @Email @Size(max = 254) String email,

        @Nullable @Size(max = 500) @Pattern(regexp = WebAddress.PATTERN, message = "{flyer-link.message}")
        String link,

        @Nullable @Size(max = 2000) String note)
        implements NetworkContactCommand {
    @Override
    public List<NetworkContactEvent> decide(NetworkContact state, DecisionContext context) {
        var details = Internal.of(new NetworkContactDetails(name, phone, email, link, note));
        return state.defined().equals(new NetworkContact.Defined(kind, details, false))
                ? List.of()
                : List.of(new NetworkContactRevised(networkContact, kind, details));
    }
}
