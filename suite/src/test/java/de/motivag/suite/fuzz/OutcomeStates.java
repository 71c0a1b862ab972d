package de.motivag.suite.fuzz;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static de.motivag.suite.running.Organisation.eventually;
import static de.motivag.suite.running.Organisation.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates work biographies and outcome cases in each of their states. */
final class OutcomeStates {
    private static final String WORK = """
            "facts": {"kind": "EMPLOYMENT", "startsOn": "%s", "fixedTerm": false, "insured": true, "subsidised": false,
             "foundThrough": "SELF"}}""";

    private final Stage stage;

    OutcomeStates(Stage stage) {
        this.stage = stage;
    }

    void add() {
        biographies();
        cases();
        reports();
    }

    private void biographies() {
        biography("Empty", null, "");
        work("WorkReported", "2026-03-02");
        work("OtherWorkReported", "2026-03-16");
        var taken = work("WorkTakenBack", "2026-03-02");
        on(taken, "integrations/" + Stage.id(taken, "integration") + "/withdraw", "{\"reason\": \"Verwechslung\"}");
        biography("StepRecorded", "progress", """
                {"ladderVersion": 1, "step": 3, "on": "%s"}""".formatted(today()));
        biography("PeriodsReported", "benefit-periods", """
                {"knownUntil": "%s", "periods": [{"from": "2024-01-01", "to": "2025-06-30"}]}""".formatted(today()));
        biography("Checked", "confirm-no-integration", """
                {"checkedOn": "%s"}""".formatted(today()));
    }

    private Map<String, String> work(String state, String startsOn) {
        var integration = UUID.randomUUID();
        var body = "{\"integration\": \"%s\", %s".formatted(integration, WORK.formatted(startsOn));
        return biography(state, "integrations", body, integration);
    }

    private void biography(String state, @Nullable String command, String body) {
        biography(state, command, body, UUID.randomUUID());
    }

    private Map<String, String> biography(String state, @Nullable String command, String body, UUID integration) {
        var ids = Map.of(
                "participant", stage.organisation().participant().toString(), "integration", integration.toString());
        if (command != null) {
            on(ids, command, body);
        }
        stage.add("WorkBiography", state, ids);
        return ids;
    }

    private void on(Map<String, String> ids, String command, String body) {
        var path = "/participants/" + Stage.id(ids, "participant") + "/" + command;
        eventually(() -> assertThat(stage.organisation()
                        .as("adviser")
                        .post(OUTCOME, path, body)
                        .status())
                .isBetween(200, 299));
    }

    private void cases() {
        stage.addNone("OutcomeCase", "None", "outcomeCase");
        var group = stage.group("Fälle", 50);
        stage.hold(group, 0);
        stage.hold(group, 1);
        open("Open", stage.entered(group));
        var completed = stage.entered(group);
        stage.attend(group, 1, completed);
        open("WindowOpen", completed);
        var undone = stage.entered(group);
        open("EntryUndone", undone);
        stage.on(undone, "moderator", "correct-attendance", """
                {"group": "%s", "session": "%s", "status": "ABSENT", "presence": "ONLINE", "reason": "war nicht da"}""".formatted(group, stage.session(group, 0)));
        over(group);
    }

    /**
     * Adds an entered participation in a group that ended long ago, so that its windows have closed. Closed windows are
     * evaluated within a minute.
     */
    private void over(UUID group) {
        var past = stage.group(stage.organisation().offerOf(group), today().minusWeeks(32), 50);
        stage.hold(past, 0);
        stage.hold(past, 1);
        for (var state : new String[] {"WindowClosed", "Evaluated"}) {
            var moved = stage.seated(group);
            applied(moved, today().minusWeeks(33));
            stage.on(moved, "moderator", "move-to-group", "{\"group\": \"%s\"}".formatted(past));
            stage.attend(past, 0, moved);
            stage.attend(past, 1, moved);
            open(state, moved);
        }
    }

    /** Corrects the day of the application, before which nobody attends a session. */
    private void applied(Map<String, String> place, LocalDate day) {
        stage.post("intake", ENROLMENT, "/referrals/" + Stage.id(place, "referral") + "/correct", """
                {"appliedOn": "%s", "lastPayment": {"kind": "NEVER"}, "existingClient": false,
                 "joinsBenefitCommunity": false, "exceptions": []}""".formatted(day));
        var participation = "/participations/" + Stage.id(place, "participation");
        eventually(() -> assertThat(stage.organisation()
                        .as("moderator")
                        .get(COACHING, participation)
                        .body()
                        .path("appliedOn")
                        .asString())
                .isEqualTo(day.toString()));
    }

    private void open(String state, Map<String, String> place) {
        var list = "/outcome-cases?participation=" + Stage.id(place, "participation");
        eventually(() -> assertThat(stage.organisation()
                        .as("adviser")
                        .get(OUTCOME, list)
                        .body()
                        .path("items"))
                .hasSize(1));
        var found = stage.organisation().outcomeCase(UUID.fromString(Stage.id(place, "participation")));
        stage.add("OutcomeCase", state, Stage.with(place, "outcomeCase", found));
    }

    private void reports() {
        stage.addNone("Report", "None", "report");
        var report = UUID.randomUUID();
        stage.post("analyst", OUTCOME, "/reports", """
                {"report": "%s", "figures": ["measure-entries"], "from": "2026-01", "to": "2026-03",
                 "asKnownOn": "2026-04-30"}""".formatted(report));
        stage.add("Report", "Published", Map.of("report", report.toString()));
    }
}
