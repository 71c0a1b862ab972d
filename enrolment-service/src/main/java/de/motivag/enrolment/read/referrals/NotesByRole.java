package de.motivag.enrolment.read.referrals;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.EMPLOYER_SERVICE;
import static de.motivag.kit.security.Role.EQUAL_OPPORTUNITY;
import static de.motivag.kit.security.Role.INTAKE;
import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import java.util.Map;
import java.util.Set;

/**
 * Filters a referral's history for a reader. Roles that manage the case see all of it. Others see the events that their
 * role handles and their own records: a role that may resolve a support request may read it.
 */
final class NotesByRole {
    private static final Role[] WHOLE_HISTORY = {INTAKE, ADVISER, TEAM_LEAD};

    private static final Set<Class<? extends ReferralEvent>> SUPPORT =
            Set.of(SupportRequested.class, SupportResolved.class);

    private static final Map<Role, Set<Class<? extends ReferralEvent>>> PART = Map.of(
            MODERATOR, SUPPORT,
            EQUAL_OPPORTUNITY, SUPPORT,
            EMPLOYER_SERVICE, Set.of(JobOfferMade.class));

    private NotesByRole() {}

    static boolean shows(Caller caller, StreamLoader.Entry entry) {
        var kind = entry.event().getClass();
        return caller.isAnyOf(WHOLE_HISTORY)
                || caller.staff().equals(entry.recorded().actor())
                || caller.roles().stream()
                        .anyMatch(role -> PART.getOrDefault(role, Set.of()).contains(kind));
    }
}
