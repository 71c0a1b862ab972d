package de.motivag.enrolment.write.organisation;

import static de.motivag.enrolment.EnrolmentRule.TEAM_RETIRED;

import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.events.enrolment.OrganisationEvent.TeamRenamed;
import de.motivag.events.enrolment.OrganisationEvent.TeamRetired;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.TextLikeness;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of an organisation.
 *
 * @param settings settings as last configured
 * @param teams names of all teams, retired ones included
 * @param retired teams that get no new cases
 */
public record Organisation(
        @Nullable OrganisationConfigured settings, Map<TeamId, Internal<String>> teams, Set<TeamId> retired) {
    /** Two years, in months: longer than an offer is planned ahead. */
    public static final int DEFAULT_PLANNING_HORIZON = 24;

    public static final Organisation NONE = new Organisation(null, Map.of(), Set.of());

    /** The stream of that organisation's settings. */
    public static SettingsId stream(OrganisationId organisation) {
        return new SettingsId(organisation.derived("settings"));
    }

    /** Whether a team other than this one has a name that looks the same; a retired team keeps its name. */
    public boolean hasOtherTeamCalled(Internal<String> name, TeamId than) {
        return teams.entrySet().stream()
                .anyMatch(team ->
                        !team.getKey().equals(than) && likeness(team.getValue()).equals(likeness(name)));
    }

    /** @throws RuleViolated if the team does not exist, or gets no new cases */
    public void requireTeamForCases(TeamId team, String pointer) {
        if (!teams.containsKey(team)) {
            throw CommonRule.notKnown(team, pointer);
        }
        if (retired.contains(team)) {
            throw new RuleViolated(TEAM_RETIRED, pointer);
        }
    }

    /** The last day that the organisation plans. */
    public LocalDate lastPlanned(DecisionContext context) {
        return context.today()
                .plusMonths(settings == null ? DEFAULT_PLANNING_HORIZON : settings.planningHorizonMonths());
    }

    private static String likeness(Internal<String> name) {
        return name instanceof Internal.Plain<String>(var plain) ? TextLikeness.of(plain) : "";
    }

    public static Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (event) {
            case OrganisationConfigured configured -> new Organisation(configured, state.teams, state.retired);
            case TeamDefined team -> state.called(team.team(), team.name());
            case TeamRenamed team -> state.called(team.team(), team.name());
            case TeamRetired team ->
                new Organisation(
                        state.settings,
                        state.teams,
                        Stream.concat(state.retired.stream(), Stream.of(team.team()))
                                .collect(Collectors.toUnmodifiableSet()));
        };
    }

    private Organisation called(TeamId team, Internal<String> name) {
        var all = new HashMap<>(teams);
        all.put(team, name);
        return new Organisation(settings, Map.copyOf(all), retired);
    }
}
