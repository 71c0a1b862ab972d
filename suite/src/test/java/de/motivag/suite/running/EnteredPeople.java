package de.motivag.suite.running;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.OUTCOME;

import java.util.UUID;

/** Records about people who have entered. */
record EnteredPeople(Organisation organisation) {
    /** Records a one-to-one talk and returns the id of its event. */
    String talk(UUID participation) {
        return organisation
                .as("moderator")
                .post(COACHING, "/participations/" + participation + "/hold-one-to-one", """
                        {"heldOn": "%s", "presence": "ONLINE", "minutes": 30}""".formatted(
                                Organisation.today()))
                .accepted()
                .body()
                .at("/events/0/id")
                .asString();
    }

    /** Adds a coach's recommendation for a person who has entered. */
    UUID recommendation(UUID participation) {
        var recommendation = UUID.randomUUID();
        organisation
                .as("moderator")
                .post(COACHING, "/participations/" + participation + "/recommend", """
                {"recommendation": "%s", "kind": "QUALIFICATION", "reason": "passt"}""".formatted(recommendation))
                .accepted();
        return recommendation;
    }

    /** Reports work of that person. */
    UUID integration(UUID participant) {
        var integration = UUID.randomUUID();
        organisation
                .as("adviser")
                .post(OUTCOME, "/participants/" + participant + "/integrations", """
                {"integration": "%s", "facts": {"kind": "EMPLOYMENT", "startsOn": "%s", "fixedTerm": false,
                 "insured": true, "subsidised": false, "foundThrough": "SELF"}}""".formatted(
                                integration, Organisation.today()))
                .accepted();
        return integration;
    }
}
