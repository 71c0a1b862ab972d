package de.motivag.coaching.write;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.coaching.CoachingService;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.agreementrating.RubricAnswers;
import de.motivag.coaching.write.agreementrating.correctagreementrating.CorrectAgreementRating;
import de.motivag.coaching.write.agreementrating.rateagreement.RateAgreement;
import de.motivag.coaching.write.deputyship.appointdeputy.AppointDeputy;
import de.motivag.coaching.write.group.correctheldsession.CorrectHeldSession;
import de.motivag.coaching.write.group.holdsession.HoldSession;
import de.motivag.coaching.write.group.plangroup.PlanGroup;
import de.motivag.coaching.write.group.reschedulesession.RescheduleSession;
import de.motivag.coaching.write.handover.closehandover.CloseHandover;
import de.motivag.coaching.write.handover.correctfirsttalk.CorrectFirstTalk;
import de.motivag.coaching.write.handover.correctfirsttalkresult.CorrectFirstTalkResult;
import de.motivag.coaching.write.handover.preparefirsttalk.PrepareFirstTalk;
import de.motivag.coaching.write.handover.takehandover.TakeHandover;
import de.motivag.coaching.write.participation.Recommendation.Decision;
import de.motivag.coaching.write.participation.confirmselfstudy.ConfirmSelfStudy;
import de.motivag.coaching.write.participation.correctearlyend.CorrectEarlyEnd;
import de.motivag.coaching.write.participation.correctfollowupmeasure.CorrectFollowUpMeasure;
import de.motivag.coaching.write.participation.correctonetoone.CorrectOneToOne;
import de.motivag.coaching.write.participation.deciderecommendation.DecideRecommendation;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.coaching.write.participation.enterfollowupmeasure.EnterFollowUpMeasure;
import de.motivag.coaching.write.participation.excuseabsence.ExcuseAbsence;
import de.motivag.coaching.write.participation.holdonetoone.HoldOneToOne;
import de.motivag.coaching.write.participation.movetogroup.MoveToGroup;
import de.motivag.coaching.write.participation.recommend.Recommend;
import de.motivag.coaching.write.participation.revokeearlyend.RevokeEarlyEnd;
import de.motivag.coaching.write.participation.revokewaiver.RevokeWaiver;
import de.motivag.coaching.write.participation.seatingroup.SeatInGroup;
import de.motivag.coaching.write.participation.waivemodule.WaiveModule;
import de.motivag.coaching.write.participation.withdrawexcuse.WithdrawExcuse;
import de.motivag.coaching.write.roadmap.RoadmapExample;
import de.motivag.coaching.write.roadmap.agreeroadmap.AgreeRoadmap;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.AgreementRatingEvent.RatingPoint;
import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.DeputyshipId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.web.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every day that a command takes: one that makes sense is taken, one in 1900 or in 2199 is not. */
class DaysTest {
    static final LocalDate FRIDAY = MONDAY.plusDays(4);
    static final PlacementRef ANNA = placement(GROUP);
    private static final GroupId LATER = new GroupId(Id.next());
    private static final RecommendationId TRAINING = new RecommendationId(Id.next());
    static final Confidential<String> WHY = Confidential.of("so");

    /** @param day a day that makes sense */
    record Case(Scenario before, LocalDate day, Function<LocalDate, Command> command) {}

    private static final ParticipationId ROADMAP_OF = RoadmapExample.ANNA.participation();
    private static final Map<String, Case> CASES = cases();

    private static Map<String, Case> cases() {
        var who = ANNA.participation();
        var first = Example.session(GROUP, 0);
        var second = Example.session(GROUP, 1);
        var cases = new LinkedHashMap<String, Case>();
        cases.put(
                "PlanGroup.firstDay",
                new Case(
                        entered(),
                        MONDAY,
                        day -> new PlanGroup(new GroupId(Id.next()), OFFER, monday(day), 5, List.of(MODERATOR))));
        cases.put(
                "RescheduleSession.date",
                new Case(
                        entered(),
                        FRIDAY.plusDays(3),
                        day -> new RescheduleSession(
                                GROUP, second, day, LocalTime.of(9, 0), LocalTime.of(16, 0), null)));
        cases.put("HoldSession.heldOn", new Case(entered(), FRIDAY, day -> new HoldSession(GROUP, second, day, null)));
        cases.put(
                "CorrectHeldSession.heldOn",
                new Case(entered(), FRIDAY, day -> new CorrectHeldSession(GROUP, first, day, null, "war später")));
        cases.put("AppointDeputy.from", new Case(entered(), FRIDAY, day -> appoint(day, FRIDAY.plusDays(9))));
        cases.put("AppointDeputy.until", new Case(entered(), FRIDAY, day -> appoint(FRIDAY, day)));
        cases.put(
                "HoldOneToOne.heldOn",
                new Case(entered(), FRIDAY, day -> new HoldOneToOne(who, day, Presence.ONLINE, 30, null)));
        cases.put(
                "CorrectOneToOne.heldOn",
                new Case(
                        after(new HoldOneToOne(who, FRIDAY, Presence.ONLINE, 30, null)),
                        MONDAY,
                        day -> new CorrectOneToOne(who, Scenario.event(who, 4), WHY, day, Presence.ONLINE, 30, null)));
        cases.putAll(AppointmentDayCases.appointments());
        cases.putAll(AppointmentDayCases.aftercare());
        cases.put(
                "MoveToGroup.movedOn",
                new Case(entered(), FRIDAY, day -> new MoveToGroup(who, LATER, null, day, null)));
        cases.put(
                "EndEarly.endedOn", new Case(entered(), FRIDAY, day -> new EndEarly(who, day, EndReason.OTHER, null)));
        var waiting = placement(null);
        cases.put(
                "SeatInGroup.from",
                new Case(
                        entered().and(Example.waiting(waiting)),
                        FRIDAY,
                        day -> new SeatInGroup(waiting.participation(), LATER, day, null)));
        var end = new EndEarly(who, FRIDAY, EndReason.OTHER, null);
        cases.put(
                "CorrectEarlyEnd.endedOn",
                new Case(after(end), MONDAY, day -> new CorrectEarlyEnd(who, day, EndReason.OTHER, null, null)));
        cases.put(
                "CorrectEarlyEnd.replaces",
                new Case(after(end), FRIDAY, day -> new CorrectEarlyEnd(who, MONDAY, EndReason.OTHER, null, day)));
        cases.put(
                "RevokeEarlyEnd.endedOn",
                new Case(after(end), FRIDAY, day -> new RevokeEarlyEnd(who, day, null, null, WHY)));
        cases.put("WaiveModule.waivedOn", new Case(entered(), FRIDAY, day -> new WaiveModule(who, 5, day, WHY)));
        cases.put(
                "ConfirmSelfStudy.studiedOn",
                new Case(entered(), FRIDAY, day -> new ConfirmSelfStudy(who, 5, 60, day, null)));
        cases.put(
                "RevokeWaiver.waivedOn",
                new Case(
                        after(new WaiveModule(who, 5, FRIDAY, WHY)),
                        FRIDAY,
                        day -> new RevokeWaiver(who, 5, day, WHY)));
        var answers = new RubricAnswers(true, true, true, true, true, true);
        cases.put(
                "RateAgreement.ratedOn",
                new Case(entered(), FRIDAY, day -> new RateAgreement(who, RatingPoint.BEFORE, answers, day)));
        cases.put(
                "CorrectAgreementRating.ratedOn",
                new Case(
                        after(new RateAgreement(who, RatingPoint.BEFORE, answers, MONDAY)),
                        FRIDAY,
                        day -> new CorrectAgreementRating(who, RatingPoint.BEFORE, WHY, answers, day)));
        cases.put("ExcuseAbsence.excusedOn", new Case(placed(MONDAY), MONDAY, ExcuseOn.SECOND));
        cases.put(
                "WithdrawExcuse.excusedOn",
                new Case(
                        placed(MONDAY).after(ExcuseOn.SECOND.apply(MONDAY)),
                        MONDAY,
                        day -> new WithdrawExcuse(who, second, day, WHY)));
        var recommend = new Recommend(who, TRAINING, RecommendationKind.QUALIFICATION, null, MONDAY, WHY);
        var accept = new DecideRecommendation(who, TRAINING, Decision.ACCEPTED, MONDAY, null);
        cases.put(
                "Recommend.recommendedOn",
                new Case(
                        entered(),
                        FRIDAY,
                        day -> new Recommend(who, TRAINING, RecommendationKind.QUALIFICATION, null, day, WHY)));
        cases.put(
                "DecideRecommendation.decidedOn",
                new Case(
                        after(recommend),
                        FRIDAY,
                        day -> new DecideRecommendation(who, TRAINING, Decision.ACCEPTED, day, null)));
        cases.put(
                "EnterFollowUpMeasure.enteredOn",
                new Case(after(recommend, accept), FRIDAY, day -> new EnterFollowUpMeasure(who, TRAINING, day)));
        cases.put(
                "CorrectFollowUpMeasure.enteredOn",
                new Case(
                        after(recommend, accept, new EnterFollowUpMeasure(who, TRAINING, FRIDAY)),
                        MONDAY,
                        day -> new CorrectFollowUpMeasure(who, TRAINING, day, WHY)));
        addRoadmap(cases);
        addHandover(cases);
        return cases;
    }

    private static void addRoadmap(Map<String, Case> cases) {
        var goal = RoadmapExample.goal();
        var step = RoadmapExample.step(FRIDAY);
        var agree = RoadmapExample.agree(MONDAY);
        Function<LocalDate, Command> lawSince =
                day -> new AgreeRoadmap(ROADMAP_OF, RoadmapExample.ADVISER, null, null, day, null, null);
        addRoadmap(cases, "SetGoal.targetOn", RoadmapExample::goal);
        addRoadmap(cases, "PlanStep.dueOn", RoadmapExample::step, goal);
        addRoadmap(cases, "ReviewRoadmap.reviewedOn", RoadmapExample::review, goal);
        addRoadmap(cases, "CompleteStep.completedOn", RoadmapExample::complete, goal, step);
        addRoadmap(cases, "MissStep.missedOn", day -> RoadmapExample.miss(day, null), goal, step);
        addRoadmap(cases, "MissStep.newDueOn", day -> RoadmapExample.miss(MONDAY, day), goal, step);
        addRoadmap(cases, "AgreeRoadmap.agreedOn", RoadmapExample::agree, goal);
        addRoadmap(cases, "AgreeRoadmap.lawSince", lawSince, goal);
        addRoadmap(cases, "FollowUpRoadmap.followedUpOn", RoadmapExample::followUp, goal, agree);
        addRoadmap(cases, "CloseRoadmap.closedOn", RoadmapExample::close, goal);
    }

    private static void addRoadmap(
            Map<String, Case> cases, String field, Function<LocalDate, Command> command, Command... before) {
        cases.put(field, new Case(RoadmapExample.entered().after(before), FRIDAY, command));
    }

    private static void addHandover(Map<String, Case> cases) {
        var who = ANNA.participation();
        var prepare = new PrepareFirstTalk(who, WHY, null, MONDAY);
        var take = new TakeHandover(who, Internal.of(MODERATOR), MONDAY);
        var close = new CloseHandover(who, FirstTalkResult.HELD, FRIDAY, null);
        cases.put(
                "PrepareFirstTalk.preparedOn",
                new Case(entered(), FRIDAY, day -> new PrepareFirstTalk(who, WHY, null, day)));
        cases.put(
                "CorrectFirstTalk.preparedOn",
                new Case(after(prepare), FRIDAY, day -> new CorrectFirstTalk(who, WHY, null, day, WHY)));
        cases.put(
                "TakeHandover.takenOn",
                new Case(after(prepare), FRIDAY, day -> new TakeHandover(who, Internal.of(MODERATOR), day)));
        cases.put(
                "CloseHandover.closedOn",
                new Case(after(prepare, take), FRIDAY, day -> new CloseHandover(who, FirstTalkResult.HELD, day, null)));
        cases.put(
                "CorrectFirstTalkResult.closedOn",
                new Case(
                        after(prepare, take, close),
                        MONDAY,
                        day -> new CorrectFirstTalkResult(who, FirstTalkResult.HELD, day, null, WHY)));
    }

    private enum ExcuseOn implements Function<LocalDate, Command> {
        SECOND;

        @Override
        public Command apply(LocalDate day) {
            return new ExcuseAbsence(
                    ANNA.participation(), Example.session(GROUP, 1), Confidential.of(AbsenceReason.FAMILY), day, null);
        }
    }

    @Test
    void every_day_of_every_command_is_bounded() {
        var fields = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Post.class));
        for (var found : scanner.findCandidateComponents(CoachingService.class.getPackageName())) {
            assertThatCode(() -> Arrays.stream(
                                    Class.forName(found.getBeanClassName()).getRecordComponents())
                            .filter(component -> component.getType() == LocalDate.class)
                            .forEach(component -> fields.add(
                                    component.getDeclaringRecord().getSimpleName() + "." + component.getName())))
                    .doesNotThrowAnyException();
        }
        assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void a_day_that_makes_sense_is_taken() {
        CASES.forEach((field, one) -> assertThat(
                        one.before().copy().when(one.command().apply(one.day())).happened())
                .as(field)
                .isNotEmpty());
    }

    @Test
    void a_day_in_1900_or_2199_is_refused_with_its_field() {
        for (var day : List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 1, 1))) {
            CASES.forEach((field, one) -> assertThatThrownBy(
                            () -> one.before().copy().decides(one.command().apply(day)))
                    .as(field + " " + day)
                    .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                        assertThat(refusal.pointer()).isEqualTo("#/" + field.split("\\.")[1]);
                        assertThat(refusal.detail().en()).contains(Integer.toString(day.getYear()));
                    }));
        }
    }

    @Test
    void the_page_lists_every_day() throws IOException {
        var page = Files.readString(Path.of("../docs/days.md"));
        assertThat(CASES.keySet()).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static AppointDeputy appoint(LocalDate from, LocalDate until) {
        return new AppointDeputy(
                new DeputyshipId(Id.next()), Internal.of(MODERATOR), Internal.of(new StaffId(Id.next())), from, until);
    }

    private static Scenario placed(LocalDate today) {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(Example.group(LATER, MONDAY.plusWeeks(1), 1))
                .and(seated(ANNA))
                .on(today);
    }

    static Scenario entered() {
        return attended(placed(FRIDAY), ANNA, 0);
    }

    static Scenario after(Command... commands) {
        return entered().after(commands);
    }
}
