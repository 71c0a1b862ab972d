package de.motivag.enrolment.write.networkcontact.definenetworkcontact;

import static de.motivag.enrolment.EnrolmentRule.NETWORK_CONTACT_EXISTS;

import de.motivag.enrolment.write.Formats;
import de.motivag.enrolment.write.networkcontact.NetworkContact;
import de.motivag.enrolment.write.networkcontact.NetworkContactCommand;
import de.motivag.events.Internal;
import de.motivag.events.common.NetworkContactId;
import de.motivag.events.enrolment.NetworkContactEvent;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDefined;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactDetails;
import de.motivag.events.enrolment.NetworkContactEvent.NetworkContactKind;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import de.motivag.kit.web.WebAddress;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds an institution to the network of the equal opportunity officer (BCA), such as a day care centre. Staff who help
 * people with child care or care of relatives see it.
 *
 * @param name name of the institution
 * @param phone phone number, 4 to 20 digits
 * @param email mail address
 * @param link web address, beginning with https://
 * @param note opening hours, a person to ask for, and the like; nothing about clients
 */
@Post(path = "/network-contacts", roles = Role.EQUAL_OPPORTUNITY, summary = "Add a network contact")
public record DefineNetworkContact(
        @OrNew NetworkContactId networkContact,
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
        return switch (state) {
            case NetworkContact.None _ -> List.of(new NetworkContactDefined(networkContact, kind, details));
            case NetworkContact.Defined same
            when same.equals(new NetworkContact.Defined(kind, details, false)) -> List.of();
            case NetworkContact.Defined _ -> throw new RuleViolated(NETWORK_CONTACT_EXISTS, "#/networkContact");
        };
    }
}
