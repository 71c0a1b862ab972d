package de.motivag.enrolment.write.organisation;

import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.kit.decision.TextLikeness;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param settings settings as last configured */
public record Organisation(@Nullable OrganisationConfigured settings, Map<TeamId, Internal<String>> teams) {
    public static final Organisation NONE = new Organisation(null, Map.of());

    /** The stream of that organisation's settings. */
    public static SettingsId stream(OrganisationId organisation) {
        return new SettingsId(organisation.derived("settings"));
    }

    public boolean hasTeamCalled(Internal<String> name) {
        return teams.values().stream().anyMatch(team -> likeness(team).equals(likeness(name)));
    }

    private static String likeness(Internal<String> name) {
        return name instanceof Internal.Plain<String>(var plain) ? TextLikeness.of(plain) : "";
    }

    public static Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (event) {
            case OrganisationConfigured configured -> new Organisation(configured, state.teams);
            case TeamDefined team -> {
                var teams = new HashMap<>(state.teams);
                teams.put(team.team(), team.name());
                yield new Organisation(state.settings, Map.copyOf(teams));
            }
        };
    }
}
