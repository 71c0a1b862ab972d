package de.motivag.suite.running;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.OUTCOME;

import java.util.HashMap;
import java.util.Map;
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

    /** Confirms self-study and returns the id of its event. */
    String selfStudy(UUID participation) {
        return organisation
                .as("moderator")
                .post(COACHING, "/participations/" + participation + "/confirm-self-study", """
                        {"module": 1, "minutes": 1, "studiedOn": "%s"}""".formatted(
                                Organisation.today()))
                .accepted()
                .body()
                .at("/events/0/id")
                .asString();
    }

    /** Books an appointment that has begun today. */
    UUID appointment(UUID participation) {
        return organisation
                .as("moderator")
                .post(COACHING, "/participations/" + participation + "/book-appointment", """
                        {"purpose": "COUNSELLING", "date": "%s", "startsAt": "00:00", "minutes": 30,
                         "presence": "ONLINE", "staff": "%s"}""".formatted(
                                Organisation.today(), UUID.randomUUID()))
                .accepted()
                .id();
    }

    /** Offers aftercare, which the person accepts. */
    void aftercare(UUID participation) {
        var path = "/participations/" + participation;
        organisation
                .as("moderator")
                .post(COACHING, path + "/offer-aftercare", "{}")
                .accepted();
        organisation
                .as("moderator")
                .post(COACHING, path + "/answer-aftercare", "{\"answer\": \"ACCEPTED\"}")
                .accepted();
    }

    /** Logs a contact during aftercare and returns the id of its event. */
    String aftercareContact(UUID participation) {
        return organisation
                .as("moderator")
                .post(COACHING, "/participations/" + participation + "/log-aftercare-contact", """
                        {"channel": "PHONE", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(
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

    /** Records a roadmap, and returns the ids of its goal, its step and its events by their names in examples. */
    Map<String, String> roadmap(UUID participation) {
        var goal = UUID.randomUUID().toString();
        var step = UUID.randomUUID().toString();
        var today = Organisation.today();
        var ids = new HashMap<>(Map.of("goal", goal, "step", step));
        ids.put("topicRaised", entry(participation, "raise-topic", "{\"text\": \"Bewerbung\", \"support\": \"NONE\"}"));
        ids.put("goalSet", entry(participation, "set-goal", """
            {"goal": "%s", "text": "Arbeit", "kind": "EMPLOYMENT", "targetOn": "%s"}""".formatted(goal, today)));
        ids.put("obstacleNamed", entry(participation, "name-obstacle", "{\"text\": \"kein Auto\"}"));
        ids.put("roadmapEntry", entry(participation, "name-obstacle", "{\"text\": \"keine Zeit\"}"));
        ids.put("stepPlanned", step(participation, step));
        ids.put("stepMiss", entry(participation, "miss-step", """
            {"step": "%s", "reason": "war krank", "newDueOn": "%s"}""".formatted(step, today)));
        var done = UUID.randomUUID().toString();
        step(participation, done);
        ids.put("stepCompletion", entry(participation, "complete-step", "{\"step\": \"%s\"}".formatted(done)));
        ids.put(
                "agreement",
                entry(participation, "agree-roadmap", "{\"adviser\": \"%s\"}".formatted(UUID.randomUUID())));
        ids.put("followUp", entry(participation, "follow-up-roadmap", "{\"note\": \"kommt voran\"}"));
        // No session was reviewed and the roadmap stays open, so these are events of another kind.
        ids.put("roadmapReview", ids.get("agreement"));
        ids.put("closing", ids.get("agreement"));
        return ids;
    }

    private String step(UUID participation, String step) {
        return entry(participation, "plan-step", """
            {"step": "%s", "text": "Lebenslauf", "dueOn": "%s", "takenBy": "PERSON"}""".formatted(step, Organisation.today()));
    }

    /** Posts a command about a roadmap and returns the id of its event. */
    private String entry(UUID participation, String command, String body) {
        return organisation
                .as("adviser")
                .post(COACHING, "/participations/" + participation + "/" + command, body)
                .accepted()
                .body()
                .at("/events/0/id")
                .asString();
    }

    /** Creates a secret address of the group's calendar. Returns its id and its secret by their names in examples. */
    Map<String, String> calendarLink(UUID group) {
        var created = organisation
                .as("moderator")
                .post(COACHING, "/calendar-links", "{\"group\": \"%s\"}".formatted(group))
                .accepted();
        var secret = created.body().required("link").asString().replaceAll(".*/|[.]ics", "");
        return Map.of("calendarLink", created.id().toString(), "secret", secret);
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
