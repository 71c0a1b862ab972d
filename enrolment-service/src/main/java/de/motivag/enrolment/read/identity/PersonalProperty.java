package de.motivag.enrolment.read.identity;

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
 * The personal properties, each with the roles whose work needs it (Art. 5 (1) c, Art. 25 GDPR). Whatever shows a person's
 * data shows what stands here; a caller with several roles is shown what any of them needs.
 */
enum PersonalProperty {
    NAME(INTAKE, ADVISER, MODERATOR, DEVICE_DESK, EMPLOYER_SERVICE, EQUAL_OPPORTUNITY, TEAM_LEAD, PRIVACY_OFFICER),
    /** To invite, to call back, to send a link. Team leads decide about cases and contact nobody. */
    EMAIL(INTAKE, ADVISER, MODERATOR, DEVICE_DESK, EMPLOYER_SERVICE, EQUAL_OPPORTUNITY, PRIVACY_OFFICER),
    PHONE(INTAKE, ADVISER, MODERATOR, DEVICE_DESK, EMPLOYER_SERVICE, EQUAL_OPPORTUNITY, PRIVACY_OFFICER),
    /** For letters, and for the delivery of a device. */
    ADDRESS(INTAKE, ADVISER, DEVICE_DESK, PRIVACY_OFFICER),
    /** To find the case in the Jobcenter's other systems. */
    CLIENT_NUMBER(INTAKE, ADVISER, TEAM_LEAD, PRIVACY_OFFICER),
    /** To tell people of one name apart when they are registered. */
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
