package de.motivag.suite.http;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each number of work is the length of the list at its address. */
@ExtendWith(RunningSuite.class)
@Tag("integration")
class WorklistsTest {
    private static final String NORD = "jc-nord";

    private static Organisation organisation;
    private static UUID ownReferral;
    private static UUID ownGroup;

    @BeforeAll
    static void work() {
        organisation = OneOfEach.of(NORD).organisation();
        OneOfEach.of(NORD);
        ownReferral = organisation.referral();
        var adviser = staff("adviser");
        organisation
                .as("adviser")
                .post(
                        ENROLMENT,
                        "/referrals/" + ownReferral + "/assign-adviser",
                        "{\"adviser\": \"%s\"}".formatted(adviser))
                .accepted();
        organisation
                .as("adviser")
                .post(
                        ENROLMENT,
                        "/referrals/" + ownReferral + "/involve-equal-opportunity-officer",
                        "{\"requestedOn\": \"%s\", \"reason\": \"Betreuung\"}".formatted(Organisation.today()))
                .accepted();
        ownGroup = organisation.groupOfToday();
        organisation
                .as("moderator")
                .post(
                        COACHING,
                        "/groups/" + ownGroup + "/assign-moderators",
                        "{\"moderators\": [\"%s\"]}".formatted(staff("moderator")))
                .accepted();
        Organisation.settled();
    }

    @Test
    void every_number_is_the_length_of_its_list() {
        var found = new HashSet<String>();
        for (var role : Staff.ROLES) {
            for (var service : Service.values()) {
                for (var worklist : worklists(role, service)) {
                    var address = worklist.required("list").asString();
                    var rows = rows(organisation.as(role), service, address);
                    assertThat(rows)
                            .as("%s of %s at %s", address, role, service)
                            .hasSize(worklist.required("count").asInt());
                    if (!rows.isEmpty()) {
                        found.add(name(worklist));
                    }
                }
            }
        }
        assertThat(found)
                .as("work that exists")
                .contains(
                        "WAITING_FOR_SUITABILITY",
                        "WAITING_FOR_SUITABILITY mine",
                        "NOT_REACHED mine",
                        "WITHOUT_ADVISER",
                        "OPEN_FOR_JOB_OFFER",
                        "BLOCKED_ERASURES",
                        "OFFICER_REQUESTED",
                        "RECOMMENDATIONS_TO_DECIDE",
                        "SESSIONS_TODAY mine")
                // A free device is reserved at once if somebody waits for one.
                .containsAnyOf("DEVICES_FREE", "DEVICES_TO_HAND_OUT");
    }

    @Test
    void every_role_sees_the_numbers_of_its_own_work_only() {
        for (var role : Staff.ROLES) {
            var names = Arrays.stream(Service.values())
                    .flatMap(service -> worklists(role, service).stream())
                    .map(WorklistsTest::name)
                    .collect(Collectors.toSet());
            assertThat(names).as(role).isEqualTo(WorkOfRoles.NAMES.get(role));
        }
    }

    @Test
    void each_open_referral_is_on_exactly_one_list_of_its_way() {
        var adviser = organisation.as("adviser");
        var onLists = new ArrayList<String>();
        for (var worklist : List.of(
                "UNDECIDED_ROUTE",
                "NOT_STEERED",
                "WAITING_FOR_SUITABILITY",
                "NOT_SUITABLE",
                "READY_FOR_PLACEMENT",
                "REFUSED_PLACEMENT",
                "WAITING_FOR_SEAT",
                "PLACED")) {
            onLists.addAll(ids(rows(adviser, ENROLMENT, "/referrals?worklist=" + worklist), "referral"));
        }
        assertThat(onLists)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ids(rows(adviser, ENROLMENT, "/referrals?state=OPEN"), "referral"));
    }

    @Test
    void own_rows_are_those_of_the_caller() {
        assertThat(ids(rows(organisation.as("adviser"), ENROLMENT, "/referrals?mine=true"), "referral"))
                .contains(ownReferral.toString());
        assertThat(ids(rows(organisation.as("intake"), ENROLMENT, "/referrals?mine=true"), "referral"))
                .doesNotContain(ownReferral.toString());
        assertThat(ids(rows(organisation.as("moderator"), COACHING, "/groups?mine=true"), "group"))
                .contains(ownGroup.toString());
        var sessions = rows(organisation.as("moderator"), COACHING, "/sessions?worklist=SESSIONS_TODAY&mine=true");
        assertThat(ids(sessions, "group")).contains(ownGroup.toString());
    }

    @Test
    void a_worklist_of_another_role_has_no_rows() {
        var address = "/referrals?worklist=OFFICER_REQUESTED";
        assertThat(ids(rows(organisation.as("equal-opportunity"), ENROLMENT, address), "referral"))
                .contains(ownReferral.toString());
        assertThat(rows(organisation.as("employer-service"), ENROLMENT, address))
                .as("who may not see the person's circumstances")
                .isEmpty();
    }

    @Test
    void a_deputy_sees_the_rows_of_the_absent_person_until_the_last_day() {
        var absent = UUID.randomUUID();
        var referral = organisation.referral();
        organisation
                .as("adviser")
                .post(
                        ENROLMENT,
                        "/referrals/" + referral + "/assign-adviser",
                        "{\"adviser\": \"%s\"}".formatted(absent))
                .accepted();
        var group = organisation.groupOfToday();
        organisation
                .as("moderator")
                .post(
                        COACHING,
                        "/groups/" + group + "/assign-moderators",
                        "{\"moderators\": [\"%s\"]}".formatted(absent))
                .accepted();
        requireDeputy("adviser", ENROLMENT, absent, "/referrals?mine=true", "referral", referral);
        requireDeputy("moderator", COACHING, absent, "/groups?mine=true", "group", group);
    }

    private static void requireDeputy(
            String role, Service service, UUID absent, String list, String property, UUID row) {
        var deputy = organisation.as(role);
        assertThat(ids(rows(deputy, service, list), property)).doesNotContain(row.toString());
        var today = Organisation.today();
        var body = "{\"absent\": \"%s\", \"deputy\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}";
        // A deputyship to come has no effect yet.
        organisation
                .as("team-lead")
                .post(
                        service,
                        "/deputyships",
                        body.formatted(absent, staff(role), today.plusDays(1), today.plusDays(2)))
                .accepted();
        assertThat(ids(rows(deputy, service, list), property)).doesNotContain(row.toString());
        var deputyship = organisation
                .as("team-lead")
                .post(service, "/deputyships", body.formatted(absent, staff(role), today, today))
                .accepted()
                .id();
        assertThat(ids(rows(deputy, service, list), property)).contains(row.toString());
        assertThat(deputyFor(deputy, service)).contains(absent.toString());
        assertThat(ids(rows(deputy, service, "/deputyships?day=" + today), "deputyship"))
                .contains(deputyship.toString());
        deputy.post(service, "/deputyships/" + deputyship + "/end", "{}").accepted();
        assertThat(ids(rows(deputy, service, list), property)).doesNotContain(row.toString());
        assertThat(deputyFor(deputy, service)).doesNotContain(absent.toString());
    }

    private static List<String> deputyFor(StaffClient deputy, Service service) {
        var overview = deputy.get(service, "/worklists").accepted().body();
        return ids(overview.required("deputyFor").valueStream().toList(), "staff");
    }

    private static List<JsonNode> worklists(String role, Service service) {
        return organisation
                .as(role)
                .get(service, "/worklists")
                .accepted()
                .body()
                .required("worklists")
                .valueStream()
                .toList();
    }

    private static String name(JsonNode worklist) {
        return worklist.required("name").asString() + (worklist.required("mine").asBoolean() ? " mine" : "");
    }

    private static List<String> ids(List<JsonNode> rows, String property) {
        return rows.stream().map(row -> row.required(property).asString()).toList();
    }

    /** All pages of a list, or a list without pages. */
    private static List<JsonNode> rows(StaffClient reader, Service service, String address) {
        var first = reader.get(service, address).accepted().body();
        if (first.isArray()) {
            return first.valueStream().toList();
        }
        var rows = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = reader.get(
                            service,
                            address + (address.contains("?") ? "&" : "?") + "limit=3"
                                    + (after.isEmpty() ? "" : "&after=" + after))
                    .accepted()
                    .body();
            page.required("items").forEach(rows::add);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return rows;
    }

    private static String staff(String role) {
        var claims = organisation.as(role).token().split("\\.")[1];
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .required("sub")
                .asString();
    }
}
