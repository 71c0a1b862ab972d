package de.motivag.coaching;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;

import de.motivag.coaching.write.erasureanswer.ErasureAnswer;
import de.motivag.coaching.write.erasureanswer.answererasure.AnswerErasure;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.assignmoderators.AssignModerators;
import de.motivag.coaching.write.group.assignsessionmoderators.AssignSessionModerators;
import de.motivag.coaching.write.group.cancelgroup.CancelGroup;
import de.motivag.coaching.write.group.cancelsession.CancelSession;
import de.motivag.coaching.write.group.changecapacity.ChangeCapacity;
import de.motivag.coaching.write.group.correctheldsession.CorrectHeldSession;
import de.motivag.coaching.write.group.holdsession.HoldSession;
import de.motivag.coaching.write.group.plangroup.PlanGroup;
import de.motivag.coaching.write.group.recordsessioncontent.RecordSessionContent;
import de.motivag.coaching.write.group.reschedulesession.RescheduleSession;
import de.motivag.coaching.write.group.restoresession.RestoreSession;
import de.motivag.coaching.write.group.retractheldsession.RetractHeldSession;
import de.motivag.coaching.write.group.setonlineroom.SetOnlineRoom;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.Recommendation.Decision;
import de.motivag.coaching.write.participation.applyapplicationday.ApplyApplicationDay;
import de.motivag.coaching.write.participation.confirmselfstudy.ConfirmSelfStudy;
import de.motivag.coaching.write.participation.correctattendance.CorrectAttendance;
import de.motivag.coaching.write.participation.correctearlyend.CorrectEarlyEnd;
import de.motivag.coaching.write.participation.correctfollowupmeasure.CorrectFollowUpMeasure;
import de.motivag.coaching.write.participation.correctonetoone.CorrectOneToOne;
import de.motivag.coaching.write.participation.deciderecommendation.DecideRecommendation;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.coaching.write.participation.enterfollowupmeasure.EnterFollowUpMeasure;
import de.motivag.coaching.write.participation.excuseabsence.ExcuseAbsence;
import de.motivag.coaching.write.participation.holdonetoone.HoldOneToOne;
import de.motivag.coaching.write.participation.movetogroup.MoveToGroup;
import de.motivag.coaching.write.participation.placeparticipant.PlaceParticipant;
import de.motivag.coaching.write.participation.recommend.Recommend;
import de.motivag.coaching.write.participation.recordattendance.RecordAttendance;
import de.motivag.coaching.write.participation.recordattendance.RecordAttendance.Attendee;
import de.motivag.coaching.write.participation.restoreparticipation.RestoreParticipation;
import de.motivag.coaching.write.participation.retractattendance.RetractAttendance;
import de.motivag.coaching.write.participation.retractdecision.RetractDecision;
import de.motivag.coaching.write.participation.retractfollowupmeasure.RetractFollowUpMeasure;
import de.motivag.coaching.write.participation.retractonetoone.RetractOneToOne;
import de.motivag.coaching.write.participation.retractrecommendation.RetractRecommendation;
import de.motivag.coaching.write.participation.retractselfstudy.RetractSelfStudy;
import de.motivag.coaching.write.participation.revokeearlyend.RevokeEarlyEnd;
import de.motivag.coaching.write.participation.revokewaiver.RevokeWaiver;
import de.motivag.coaching.write.participation.seatingroup.SeatInGroup;
import de.motivag.coaching.write.participation.waivemodule.WaiveModule;
import de.motivag.coaching.write.participation.withdrawexcuse.WithdrawExcuse;
import de.motivag.coaching.write.participation.withdrawparticipation.WithdrawParticipation;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.ErasureAnswerId;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.TopicCode;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Compares every command in every state with the tables in {@code docs/event-model.md}. */
class StatesTest {
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final GroupId OTHER = new GroupId(Id.next());
    private static final PlacementRef ANNA = placement(GROUP);
    private static final PlacementRef IN_LINE = new PlacementRef(
            ANNA.participation(), ANNA.participant(), ANNA.referral(), ANNA.offer(), ANNA.offerVersion(), null);
    private static final PlacementRef LATER = new PlacementRef(
            ANNA.participation(), ANNA.participant(), ANNA.referral(), ANNA.offer(), ANNA.offerVersion(), OTHER);
    private static final ParticipationId PARTICIPATION = ANNA.participation();
    private static final RecommendationId RECOMMENDATION = new RecommendationId(Id.next());
    private static final Confidential<String> WHY = Confidential.of("so");

    @Test
    void a_group_in_every_state() throws IOException {
        var session = Example.session(GROUP, 0);
        var plan = new PlanGroup(GROUP, OFFER, MONDAY, 1, List.of(MODERATOR));
        var hold = new HoldSession(GROUP, session, null, null);
        var reschedule = new RescheduleSession(
                GROUP, session, MONDAY.plusDays(7), LocalTime.of(9, 0), LocalTime.of(11, 0), null);
        var cancel = new CancelSession(GROUP, session);
        var capacity = new ChangeCapacity(GROUP, 2, 1);
        var cancelAll = new CancelGroup(GROUP, "zu wenige");
        var assign = new AssignModerators(GROUP, List.of(new StaffId(Id.next())));
        var assignSession = new AssignSessionModerators(GROUP, session, List.of(MODERATOR, new StaffId(Id.next())));
        var content = new RecordSessionContent(
                GROUP, session, List.of(new TopicCode("FIRST_VISUAL_CONTACT")), List.of("https://example.org/board"));
        Supplier<Scenario> before = () -> given().and(Example.offer()).on(MONDAY);
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("none", before);
        states.put("planned", () -> after(before.get(), plan));
        states.put("rescheduled", () -> after(before.get(), plan, reschedule));
        states.put("cancelled", () -> after(before.get(), plan, cancel));
        states.put("held", () -> after(before.get(), plan, hold));
        states.put("held, with content", () -> after(before.get(), plan, hold, content));
        states.put("run by others", () -> after(before.get(), plan, assign));
        states.put("with more seats", () -> after(before.get(), plan, capacity));
        states.put("cancelled as a whole", () -> after(before.get(), plan, cancelAll));
        check(
                Group.class,
                states,
                scenario -> scenario.state(Group.class, GROUP),
                plan,
                hold,
                reschedule,
                cancel,
                new RestoreSession(GROUP, session, "doch"),
                new CorrectHeldSession(GROUP, session, null, List.of(new StaffId(Id.next())), "andere"),
                new RetractHeldSession(GROUP, session, "fiel aus"),
                assign,
                assignSession,
                content,
                new SetOnlineRoom(GROUP, "https://example.org/room"),
                capacity,
                cancelAll);
    }

    @Test
    void a_waiting_list_in_every_state() throws IOException {
        Supplier<Scenario> before = () -> given().and(Example.offer()).and(Example.group(GROUP, MONDAY, 1));
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("nobody waits", before);
        states.put("one waits", () -> before.get().and(waiting(IN_LINE)));
        states.put("two wait", () -> before.get().and(waiting(IN_LINE)).and(waiting(placement(null))));
        check(
                WaitingList.class,
                states,
                scenario -> scenario.state(WaitingList.class, WaitingList.of(OFFER, Scenario.ORGANISATION)),
                new FillSeats(OFFER, MONDAY, List.of(GROUP)));
    }

    @Test
    void an_answer_about_erasure_in_every_state() throws IOException {
        var answer = new ErasureAnswerId(Id.next());
        var command =
                new AnswerErasure(answer, new ErasureId(Id.next()), ANNA.participant(), List.of(PARTICIPATION), 1);
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("none, all ended", () -> after(placed(), endEarly()));
        states.put("none, one open", StatesTest::placed);
        states.put("shredded", () -> after(placed(), endEarly(), command));
        states.put("blocked", () -> after(placed(), command, endEarly()));
        check(ErasureAnswer.class, states, scenario -> scenario.state(ErasureAnswer.class, answer), command);
    }

    @Test
    void a_participation_in_every_state() throws IOException {
        var recommend = new Recommend(PARTICIPATION, RECOMMENDATION, RecommendationKind.WORK_TRIAL, null, MONDAY, WHY);
        var accept = new DecideRecommendation(PARTICIPATION, RECOMMENDATION, Decision.ACCEPTED, null, null);
        var enter = new EnterFollowUpMeasure(PARTICIPATION, RECOMMENDATION, FRIDAY);
        var talk = Scenario.event(PARTICIPATION, 1);
        var waive = new WaiveModule(PARTICIPATION, 5, null, WHY);
        var study = new ConfirmSelfStudy(PARTICIPATION, 5, 180, FRIDAY, null);
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("none", StatesTest::groups);
        states.put("waiting", () -> groups().and(waiting(IN_LINE)));
        states.put("refused", () -> groups().and(List.of(new PlacementRefused(IN_LINE, RefusalReason.GROUP_FULL))));
        states.put("left the line", () -> after(groups().and(waiting(IN_LINE)), endEarly()));
        states.put("placed", StatesTest::placed);
        states.put("excused", () -> after(groups().and(seated(LATER)), excuse(AbsenceReason.ILLNESS)));
        states.put("talked to", () -> after(placed(), talk()));
        states.put("studied alone", () -> after(placed(), study));
        states.put("entered", () -> after(placed(), attend(0)));
        states.put("recommended", () -> after(placed(), attend(0), recommend));
        states.put("accepted", () -> after(placed(), attend(0), recommend, accept));
        states.put("in a follow-up measure", () -> after(placed(), attend(0), recommend, accept, enter));
        states.put("completed", () -> after(placed(), attend(0), attend(1), attend(2), attend(3), attend(4)));
        states.put("completed by a waiver", () -> after(placed(), attend(0), attend(1), attend(2), attend(3), waive));
        states.put("ended early", () -> after(placed(), attend(0), endEarly()));
        states.put(
                "ended early, yet completed",
                () -> after(placed(), attend(0), attend(1), attend(2), attend(3), endEarly(), attend(4)));
        states.put("not started", () -> after(placed(), endEarly()));
        check(
                Participation.class,
                states,
                scenario -> scenario.state(Participation.class, PARTICIPATION),
                new PlaceParticipant(
                        PARTICIPATION,
                        ANNA.participant(),
                        ANNA.referral(),
                        OFFER,
                        1,
                        MONDAY,
                        MONDAY,
                        null,
                        false,
                        null,
                        List.of(OTHER)),
                attend(1),
                new CorrectAttendance(
                        PARTICIPATION,
                        GROUP,
                        Example.session(GROUP, 0),
                        AttendanceStatus.LATE,
                        30,
                        Presence.ONLINE,
                        null,
                        WHY),
                waive,
                study,
                new RetractSelfStudy(PARTICIPATION, talk, WHY),
                new RevokeWaiver(PARTICIPATION, 5, FRIDAY, WHY),
                new MoveToGroup(PARTICIPATION, OTHER, null, null, null),
                new SeatInGroup(PARTICIPATION, OTHER, null, null),
                endEarly(),
                new CorrectEarlyEnd(PARTICIPATION, MONDAY.plusDays(3), EndReason.EMPLOYMENT, null, null),
                new RevokeEarlyEnd(PARTICIPATION, FRIDAY, null, null, WHY),
                new WithdrawParticipation(List.of(PARTICIPATION), FRIDAY),
                new RestoreParticipation(List.of(PARTICIPATION)),
                new ApplyApplicationDay(List.of(PARTICIPATION), Example.APPLIED_ON.minusDays(1)),
                new RetractAttendance(PARTICIPATION, Example.session(GROUP, 0), WHY),
                talk(),
                new CorrectOneToOne(PARTICIPATION, talk, WHY, FRIDAY, Presence.ONLINE, 45, null),
                new RetractOneToOne(PARTICIPATION, talk, WHY),
                recommend,
                accept,
                enter,
                new CorrectFollowUpMeasure(PARTICIPATION, RECOMMENDATION, FRIDAY.minusDays(1), WHY),
                new RetractFollowUpMeasure(PARTICIPATION, RECOMMENDATION, WHY),
                new RetractDecision(PARTICIPATION, RECOMMENDATION, WHY),
                new RetractRecommendation(PARTICIPATION, RECOMMENDATION, WHY),
                excuse(AbsenceReason.FAMILY),
                new WithdrawExcuse(PARTICIPATION, Example.session(OTHER, 0), FRIDAY, WHY));
    }

    /** A group whose week is over, and one that has not begun. */
    private static Scenario groups() {
        var groups = given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 12))
                .and(Example.group(OTHER, MONDAY.plusWeeks(1), 12))
                .on(FRIDAY);
        for (int session = 0; session < 5; session++) {
            groups.and(Example.held(GROUP, MONDAY, session));
        }
        return groups;
    }

    private static Scenario placed() {
        return groups().and(seated(ANNA));
    }

    private static RecordAttendance attend(int session) {
        var attendee = new Attendee(PARTICIPATION, AttendanceStatus.PRESENT, null, Presence.ONLINE, null, null);
        return new RecordAttendance(GROUP, Example.session(GROUP, session), null, List.of(attendee));
    }

    private static ExcuseAbsence excuse(AbsenceReason reason) {
        return new ExcuseAbsence(PARTICIPATION, Example.session(OTHER, 0), Confidential.of(reason), null, null);
    }

    private static HoldOneToOne talk() {
        return new HoldOneToOne(PARTICIPATION, FRIDAY, Presence.ONLINE, 30, null);
    }

    private static EndEarly endEarly() {
        return new EndEarly(PARTICIPATION, FRIDAY, EndReason.PERSONAL, null);
    }

    private static Scenario after(Scenario before, Command... commands) {
        for (var command : commands) {
            before.and(before.when(command).happened());
        }
        return before;
    }

    private static void check(
            Class<?> entity,
            Map<String, Supplier<Scenario>> states,
            Function<Scenario, Object> state,
            Command... commands)
            throws IOException {
        StateTable.check(
                entity,
                states,
                scenario -> state.apply(scenario.get()),
                StateTable.named(commands),
                (scenario, command) -> scenario.get().when(command).happened());
    }
}
