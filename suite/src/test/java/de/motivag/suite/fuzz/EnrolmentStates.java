package de.motivag.suite.fuzz;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.running.Organisation.eventually;
import static de.motivag.suite.running.Organisation.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Creates organisations, persons and referrals in each of their states. States with a seat are in {@link
 * CoachingStates}.
 */
final class EnrolmentStates {
    private final Stage stage;

    EnrolmentStates(Stage stage) {
        this.stage = stage;
    }

    void add() {
        organisations();
        referrals();
        persons();
        deputyships();
        networkContacts();
    }

    /** The organisation of the token determines the state, see {@link Caller}. */
    private void organisations() {
        var team = UUID.randomUUID();
        stage.post("team-lead", ENROLMENT, "/organisation/teams", """
                {"team": "%s", "name": "Team %s"}""".formatted(team, team));
        for (var state : new String[] {"New", "Configured", "Team defined"}) {
            stage.add("Organisation", state, Map.of("team", team.toString()));
        }
        var retired = UUID.randomUUID();
        stage.post("team-lead", ENROLMENT, "/organisation/teams", """
                {"team": "%s", "name": "Team %s"}""".formatted(retired, retired));
        stage.post("team-lead", ENROLMENT, "/organisation/teams/" + retired + "/retire", "{}");
        stage.add("Organisation", "Team retired", Map.of("team", retired.toString()));
    }

    private void referrals() {
        stage.addNone("Referral", "New", "referral");
        stage.add("Referral", "Undecided", undecided());
        var organisation = stage.organisation();
        stage.add("Referral", "Routed", stage.referral(organisation.offer()));
        stage.add(
                "Referral",
                "Suitable",
                Map.of("referral", organisation.assessed().toString()));
        var withdrawn = stage.referral(organisation.offer());
        on(withdrawn, "withdraw", """
                {"withdrawnOn": "%s", "reason": "zieht um"}""".formatted(today()));
        stage.add("Referral", "Withdrawn", withdrawn);
    }

    private Map<String, String> undecided() {
        var participant = stage.organisation().participant();
        var referral = stage.post("intake", ENROLMENT, "/referrals", """
                        {"participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "UNKNOWN"},
                         "existingClient": false, "joinsBenefitCommunity": false, "exceptions": []}""".formatted(
                                participant, stage.organisation().offer(), today()))
                .id();
        return Map.of("participant", participant.toString(), "referral", referral.toString());
    }

    private void on(Map<String, String> ids, String command, String body) {
        stage.post("intake", ENROLMENT, "/referrals/" + Stage.id(ids, "referral") + "/" + command, body);
    }

    private void persons() {
        stage.addNone("Participant", "New", "participant");
        stage.add("Participant", "Registered", person());
        var blocked = stage.referral(stage.organisation().offer());
        erase(blocked);
        stage.add("Participant", "Erasure blocked", blocked);
        var erased = person();
        erase(erased);
        eventually(() -> assertThat(erasure(erased)).contains("ERASED"));
        stage.add("Participant", "Erased", erased);
    }

    private Map<String, String> person() {
        return Map.of("participant", stage.organisation().participant().toString());
    }

    private void erase(Map<String, String> ids) {
        var path = "/participants/" + Stage.id(ids, "participant") + "/request-erasure";
        stage.post("privacy-officer", ENROLMENT, path, "{}");
    }

    private String erasure(Map<String, String> ids) {
        var path = "/participants/" + Stage.id(ids, "participant") + "/erasure";
        return stage.organisation().as("privacy-officer").get(ENROLMENT, path).text();
    }

    /** Adds an erasure with one missing answer while outcome-service is paused. */
    void addOneAnswerLeft() {
        var ids = person();
        erase(ids);
        eventually(() -> assertThat(erasure(ids)).contains("\"service\":\"DEVICE\"", "\"service\":\"COACHING\""));
        stage.add("Participant", "One answer left", ids);
    }

    /** Adds a running erasure while device-service is paused. */
    void addErasureRuns() {
        var ids = person();
        erase(ids);
        stage.add("Participant", "Erasure runs", ids);
    }

    /** Adds a requested seat while coaching-service is paused. */
    void addSeatAskedFor() {
        var ids = Map.of("referral", stage.organisation().assessed().toString());
        on(ids, "request-placement", "{}");
        stage.add("Referral", "Seat asked for", ids);
    }

    private void networkContacts() {
        stage.addNone("NetworkContact", "none", "networkContact");
        stage.add("NetworkContact", "defined", networkContact());
        var revised = networkContact();
        stage.post(
                "equal-opportunity", ENROLMENT, "/network-contacts/" + revised.get("networkContact") + "/revise", """
                {"kind": "OTHER", "name": "Frauenbüro"}""");
        stage.add("NetworkContact", "revised", revised);
        var retired = networkContact();
        stage.post(
                "equal-opportunity", ENROLMENT, "/network-contacts/" + retired.get("networkContact") + "/retire", "{}");
        stage.add("NetworkContact", "retired", retired);
    }

    private Map<String, String> networkContact() {
        return Map.of("networkContact", stage.organisation().networkContact().toString());
    }

    private void deputyships() {
        stage.addNone("Deputyship", "none", "deputyship");
        stage.add("Deputyship", "appointed", deputyship());
        var ended = deputyship();
        for (var service : List.of(ENROLMENT, COACHING)) {
            stage.post("team-lead", service, "/deputyships/" + ended.get("deputyship") + "/end", "{}");
        }
        stage.add("Deputyship", "ended", ended);
    }

    private Map<String, String> deputyship() {
        return Map.of("deputyship", stage.organisation().deputyship().toString());
    }
}
