package de.motivag.suite.http;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.StaffId;
import de.motivag.kit.web.OrNew;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.Stored;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A caller may choose a random id for a new entity, and none that anybody can compute. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class NewIdTest {
    /** Ids in bodies that refer to existing entities. Every other one must be marked as that of a new entity. */
    private static final Set<String> REFERENCES = Set.of(
            "OpenReferral.participant",
            "OpenReferral.offer",
            "OpenReferral.team",
            "OpenReferral.adviser",
            "TransferCase.team",
            "AssignAdviser.adviser",
            "RequestPlacement.group",
            "PlanGroup.offer",
            "PlanGroup.moderators",
            "AssignModerators.moderators",
            "AssignSessionModerators.session",
            "AssignSessionModerators.moderators",
            "HoldSession.session",
            "HoldSession.moderators",
            "RescheduleSession.session",
            "CancelSession.session",
            "RecordAttendance.attendees.participation",
            "ExcuseAbsence.session",
            "WithdrawExcuse.session",
            "BookAppointment.staff",
            "CorrectAftercareContact.event",
            "RetractAftercareEvent.event",
            "CreateCalendarLink.group",
            "CreateCalendarLink.participation",
            "AppointDeputy.absent",
            "AppointDeputy.deputy",
            "CorrectAttendance.group",
            "CorrectAttendance.session",
            "AnswerJobOffer.jobOffer",
            "RetractContact.event",
            "RetractSelfStudy.event",
            "CorrectContact.event",
            "RaiseTopic.corrects",
            "SetGoal.corrects",
            "NameObstacle.goal",
            "NameObstacle.corrects",
            "PlanStep.goal",
            "PlanStep.corrects",
            "ReviewRoadmap.session",
            "ReviewRoadmap.corrects",
            "CompleteStep.step",
            "CompleteStep.corrects",
            "MissStep.step",
            "MissStep.corrects",
            "AgreeRoadmap.adviser",
            "AgreeRoadmap.corrects",
            "FollowUpRoadmap.corrects",
            "CloseRoadmap.corrects",
            "RetractRoadmapEntry.event",
            "RetractRoadmapFollowUp.event",
            "Recommend.otherOffer",
            "DecideRecommendation.recommendation",
            "EnterFollowUpMeasure.recommendation",
            "MoveToGroup.group",
            "MoveToGroup.from",
            "SeatInGroup.group",
            "TakeHandover.adviser",
            "RevokeEarlyEnd.group",
            "RestoreSession.session",
            "RetractHeldSession.session",
            "CorrectHeldSession.session",
            "CorrectHeldSession.moderators",
            "RetractAttendance.session",
            "RetractOneToOne.event",
            "CorrectOneToOne.event",
            "RetractRecommendation.recommendation",
            "RetractDecision.recommendation",
            "RetractFollowUpMeasure.recommendation",
            "CorrectFollowUpMeasure.recommendation",
            "ReserveDevice.loanRequest",
            "HandOutDevice.loanRequest",
            "TakeBackDevice.loanRequest",
            "ExtendLoan.loanRequest",
            "CorrectDueBack.loanRequest",
            "ReportLost.loanRequest",
            "ReportDamage.loanRequest",
            "RetractStep.event",
            "ConfirmWipe.lastLoan",
            "CorrectJobOffer.event",
            "CorrectSuitabilityCheck.event",
            "RetractAssignment.event",
            "RetractRouteDecision.event",
            "RetractJobOffer.event",
            "RetractSuitabilityCheck.event",
            "RetractSupport.event",
            "RetractWithdrawal.event");

    /** A reference that coaching-service checks later. */
    private static final String ASKED_ELSEWHERE = "RequestPlacement.group";

    private static OneOfEach things;

    @BeforeAll
    static void oneThingOfEachKind() {
        things = OneOfEach.of("jc-nord");
        Organisation.settled();
    }

    @Test
    void an_id_of_a_new_entity_that_is_not_random_is_refused_with_its_field() throws Exception {
        var before = Stored.events();
        var softly = new SoftAssertions();
        newIds().forEach((endpoint, name) -> notRandom().forEach((what, id) -> {
            var body = body(endpoint).put(name, id);
            for (var language : Map.of(
                            "de", "Eine neue Kennung ist eine zufällige UUID (Version 7 oder 4).",
                            "en", "The id of something new has to be a random UUID (version 7 or 4).")
                    .entrySet()) {
                var answer = Roles.allowed(endpoint, "jc-nord")
                        .post(
                                endpoint.service(),
                                Examples.path(endpoint, things),
                                body.toString(),
                                "Accept-Language",
                                language.getKey());
                var said = endpoint + ", " + what + " gave " + answer.text();
                softly.assertThatCode(() -> answer.problem(422)).as(said).doesNotThrowAnyException();
                softly.assertThat(answer.pointers()).as(said).containsExactly("#/" + name);
                softly.assertThat(answer.text()).as(said).contains("not-a-new-id", language.getValue());
            }
        }));
        softly.assertAll();
        assertThat(Stored.events()).isEqualTo(before);
    }

    @Test
    void every_id_in_a_body_is_marked_as_new_or_known_to_be_a_reference() {
        var unmarked = new TreeSet<String>();
        Examples.commands()
                .forEach((endpoint, command) -> ids(command, command.getSimpleName())
                        .forEach((name, component) -> {
                            if (!component.isAnnotationPresent(OrNew.class) && !isInPath(endpoint, name)) {
                                unmarked.add(name);
                            }
                        }));
        assertThat(unmarked).isEqualTo(new TreeSet<>(REFERENCES));
        assertThat(newIds()).hasSize(19);
    }

    @Test
    void a_referring_id_in_the_path_or_the_body_creates_no_stream() throws Exception {
        var before = Stored.events();
        var softly = new SoftAssertions();
        Examples.commands()
                .forEach((endpoint, command) -> ids(command, command.getSimpleName())
                        .forEach((name, component) -> {
                            if (component.isAnnotationPresent(OrNew.class)
                                    || isOfStaff(component)
                                    || name.equals(ASKED_ELSEWHERE)) {
                                return;
                            }
                            var unknown = Id.next().toString();
                            var property = name.substring(name.indexOf('.') + 1);
                            var ids = new LinkedHashMap<>(things.ids());
                            if (isInPath(endpoint, name)) {
                                ids.put(property, unknown);
                            }
                            var about = new OneOfEach(things.organisation(), ids);
                            var body = Examples.body(endpoint, about);
                            if (!isInPath(endpoint, name)) {
                                put(body, property, unknown);
                            }
                            var answer = Roles.allowed(endpoint, "jc-nord")
                                    .post(endpoint.service(), Examples.path(endpoint, about), body.toString());
                            softly.assertThatCode(() -> answer.problem(isInPath(endpoint, name) ? 404 : 409))
                                    .as(endpoint + ", unknown " + name + ": " + answer.text())
                                    .doesNotThrowAnyException();
                        }));
        softly.assertAll();
        assertThat(Stored.events()).isEqualTo(before);
    }

    @Test
    void an_entity_with_a_derived_id_can_be_referenced_in_the_path_and_in_the_body() {
        var organisation = things.organisation();
        assertThat(organisation.offer().version()).isEqualTo(5);
        organisation.referral();
        var participation = UUID.fromString(things.ids().get("participation"));
        assertThat(participation.version()).isEqualTo(5);
        organisation
                .as("moderator")
                .post(COACHING, "/participations/" + participation + "/hold-one-to-one", """
                        {"heldOn": "%s", "presence": "ONLINE", "minutes": 10}""".formatted(
                                Organisation.today()))
                .accepted();
    }

    /** A service recognises a repetition by its key and answers as it did the first time. */
    @Test
    void an_id_derived_from_an_idempotency_key_stays_usable() {
        var intake = things.organisation().as("intake");
        var body = Examples.body(new Endpoint(ENROLMENT, "POST", "/participants"), things);
        body.remove("participant");
        var key = UUID.randomUUID().toString();
        var first = intake.post(ENROLMENT, "/participants", body.toString(), "Idempotency-Key", key)
                .accepted();
        assertThat(first.id().version()).isEqualTo(5);
        var again = intake.post(ENROLMENT, "/participants", body.toString(), "Idempotency-Key", key)
                .accepted();
        assertThat(again.id()).isEqualTo(first.id());
        things.organisation().referral(first.id());
    }

    /** The marked component by the endpoint that creates the entity. */
    private static Map<Endpoint, String> newIds() {
        var found = Examples.commands().entrySet().stream()
                .flatMap(command -> Arrays.stream(command.getValue().getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(OrNew.class))
                        .map(component -> Map.entry(command.getKey(), component.getName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return found;
    }

    private static ObjectNode body(Endpoint endpoint) {
        return Examples.body(endpoint, things);
    }

    private static Map<String, String> notRandom() {
        var nobody = new OrganisationId("jc-nobody");
        return Map.of(
                "derived settings",
                nobody.derived("settings").toString(),
                "a derived offer",
                nobody.derived("offer/activation-and-orientation").toString(),
                "version 1",
                "2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d",
                "version 3",
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                "version 6",
                "1e940672-c5ea-64c0-8bad-9b1deb4d3b7d",
                "version 8",
                "2489e9ad-2ee2-8e00-8ec9-32d5f69181c0",
                "nil",
                new UUID(0, 0).toString(),
                "max",
                new UUID(-1, -1).toString(),
                "version 4 of another variant",
                "2c5ea4c0-4067-41e9-dbad-9b1deb4d3b7d",
                "version 7 of another variant",
                "2c5ea4c0-4067-71e9-0bad-9b1deb4d3b7d");
    }

    /** All components that are ids, including those of records in lists, by path. */
    private static Map<String, RecordComponent> ids(Class<?> type, String where) {
        var found = new TreeMap<String, RecordComponent>();
        for (var component : type.getRecordComponents()) {
            var content = content(component.getGenericType());
            var here = where + "." + component.getName();
            if (Id.class.isAssignableFrom(content)) {
                found.put(here, component);
            } else if (content.isRecord()) {
                found.putAll(ids(content, here));
            }
        }
        return found;
    }

    private static Class<?> content(Type type) {
        return type instanceof ParameterizedType generic
                ? content(generic.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    private static boolean isOfStaff(RecordComponent component) {
        return content(component.getGenericType()) == StaffId.class;
    }

    private static boolean isInPath(Endpoint endpoint, String name) {
        return Pattern.compile(Pattern.quote("{" + name.substring(name.indexOf('.') + 1) + "}"))
                .matcher(endpoint.path())
                .find();
    }

    /** Sets a property, or the property of each object in a list. */
    private static void put(ObjectNode body, String property, String value) {
        var dot = property.indexOf('.');
        if (dot < 0) {
            body.put(property, value);
            return;
        }
        ((ArrayNode) body.get(property.substring(0, dot)))
                .forEach(element -> put((ObjectNode) element, property.substring(dot + 1), value));
    }
}
