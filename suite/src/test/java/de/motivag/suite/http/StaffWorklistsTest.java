package de.motivag.suite.http;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The open work of single members of staff, for team leads. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class StaffWorklistsTest {
    private static final UUID MEMBER = UUID.randomUUID();
    private static Organisation organisation;

    @BeforeAll
    static void work() {
        organisation = Organisation.configured("jc-nord");
        organisation
                .as("adviser")
                .post(
                        ENROLMENT,
                        "/referrals/" + organisation.referral() + "/assign-adviser",
                        "{\"adviser\": \"%s\"}".formatted(MEMBER))
                .accepted();
        organisation
                .as("moderator")
                .post(
                        COACHING,
                        "/groups/" + organisation.groupOfToday() + "/assign-moderators",
                        "{\"moderators\": [\"%s\"]}".formatted(MEMBER))
                .accepted();
        Organisation.settled();
    }

    @Test
    void every_number_of_a_member_is_the_length_of_the_list_that_it_names() {
        assertThat(count(ENROLMENT, "NOT_REACHED")).isEqualTo(1);
        assertThat(count(COACHING, "SESSIONS_TODAY")).isEqualTo(2);
        for (var service : new Service[] {ENROLMENT, COACHING}) {
            for (var worklist : worklists(service)) {
                var address = worklist.required("list").asString();
                assertThat(organisation
                                .as("team-lead")
                                .get(service, address)
                                .accepted()
                                .body()
                                .required("items"))
                        .as(address)
                        .hasSize(worklist.required("count").asInt());
            }
        }
    }

    @Test
    void a_worklist_states_whether_somebody_else_has_to_act_first_or_whether_it_is_due_soon() {
        assertThat(worklist(ENROLMENT, "NOT_REACHED").required("block").asString())
                .isEqualTo("TO_DO");
        assertThat(worklist(ENROLMENT, "WAITING_FOR_SEAT").required("block").asString())
                .isEqualTo("WAITING");
        assertThat(worklist(COACHING, "SESSIONS_THIS_WEEK").required("block").asString())
                .isEqualTo("SOON");
    }

    @Test
    void only_team_leads_see_the_work_of_others() {
        assertThat(organisation
                        .as("adviser")
                        .get(ENROLMENT, "/worklists/staff?staff=" + MEMBER)
                        .status())
                .isEqualTo(403);
    }

    private static int count(Service service, String name) {
        return worklist(service, name).required("count").asInt();
    }

    private static JsonNode worklist(Service service, String name) {
        for (var worklist : worklists(service)) {
            if (worklist.required("name").asString().equals(name)) {
                return worklist;
            }
        }
        throw new AssertionError("no " + name);
    }

    private static JsonNode worklists(Service service) {
        var answer = organisation
                .as("team-lead")
                .get(service, "/worklists/staff?staff=" + MEMBER)
                .accepted()
                .body();
        assertThat(answer.at("/0/staff").asString()).isEqualTo(MEMBER.toString());
        return answer.at("/0/worklists");
    }
}
