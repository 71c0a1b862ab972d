package de.motivag.enrolment.read.identities;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.DEVICE_DESK;
import static de.motivag.kit.security.Role.EMPLOYER_SERVICE;
import static de.motivag.kit.security.Role.EQUAL_OPPORTUNITY;
import static de.motivag.kit.security.Role.INTAKE;
import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.PRIVACY_OFFICER;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.security.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The personal properties, each with the roles whose work needs it (Art. 5 (1) c, Art. 25 GDPR). Every endpoint that
 * shows personal data follows this list. A caller with several roles sees the properties that any of them needs.
 */
enum PersonalProperty {
    NAME(INTAKE, ADVISER, MODERATOR, DEVICE_DESK, EMPLOYER_SERVICE, EQUAL_OPPORTUNITY, TEAM_LEAD, PRIVACY_OFFICER),
    /**
     * Serves invitations, calls and links. Team leads do not have it: they decide about cases and contact no
     * participants.
     */
    EMAIL(INTAKE, ADVISER, MODERATOR, DEVICE_DESK, EMPLOYER_SERVICE, EQUAL_OPPORTUNITY, PRIVACY_OFFICER),
    PHONE(INTAKE, ADVISER, MODERATOR, DEVICE_DESK, EMPLOYER_SERVICE, EQUAL_OPPORTUNITY, PRIVACY_OFFICER),
    /** Serves letters and the delivery of a device. */
    ADDRESS(INTAKE, ADVISER, DEVICE_DESK, PRIVACY_OFFICER),
    /** Serves to find the case in the Jobcenter's other systems. */
    CLIENT_NUMBER(INTAKE, ADVISER, TEAM_LEAD, PRIVACY_OFFICER),
    /** Serves to distinguish people of the same name at registration. */
    BIRTH_DATE(INTAKE, ADVISER, PRIVACY_OFFICER);

    private final Set<Role> neededBy;

    PersonalProperty(Role... neededBy) {
        this.neededBy = EnumSet.copyOf(Arrays.asList(neededBy));
    }

    static Set<PersonalProperty> neededBy(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(property -> roles.stream().anyMatch(property.neededBy::contains))
                .collect(Collectors.toUnmodifiableSet());
    }
}
