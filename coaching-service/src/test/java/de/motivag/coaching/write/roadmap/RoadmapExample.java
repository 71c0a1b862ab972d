package de.motivag.coaching.write.roadmap;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.roadmap.agreeroadmap.AgreeRoadmap;
import de.motivag.coaching.write.roadmap.closeroadmap.CloseRoadmap;
import de.motivag.coaching.write.roadmap.completestep.CompleteStep;
import de.motivag.coaching.write.roadmap.followuproadmap.FollowUpRoadmap;
import de.motivag.coaching.write.roadmap.missstep.MissStep;
import de.motivag.coaching.write.roadmap.nameobstacle.NameObstacle;
import de.motivag.coaching.write.roadmap.planstep.PlanStep;
import de.motivag.coaching.write.roadmap.raisetopic.RaiseTopic;
import de.motivag.coaching.write.roadmap.reviewroadmap.ReviewRoadmap;
import de.motivag.coaching.write.roadmap.setgoal.SetGoal;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.RoadmapEvent.GoalKind;
import de.motivag.events.coaching.RoadmapEvent.RoadmapOutcome;
import de.motivag.events.coaching.RoadmapEvent.RoadmapRef;
import de.motivag.events.coaching.RoadmapEvent.StepTaker;
import de.motivag.events.coaching.RoadmapEvent.SupportKind;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.ObstacleId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RoadmapId;
import de.motivag.events.common.StepId;
import de.motivag.events.common.TopicId;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;

/** A person in a group that began on Monday, and commands about their roadmap. */
public final class RoadmapExample {
    public static final LocalDate FRIDAY = MONDAY.plusDays(4);
    public static final PlacementRef ANNA = placement(GROUP);
    public static final RoadmapRef REF = RoadmapRef.of(ANNA);
    public static final RoadmapId ROADMAP = REF.roadmap();
    public static final Confidential<String> TEXT = Confidential.of("in meinen Worten");
    public static final Confidential<String> WHY = Confidential.of("Tippfehler");
    public static final TopicId TOPIC = new TopicId(Id.next());
    public static final GoalId GOAL = new GoalId(Id.next());
    public static final ObstacleId OBSTACLE = new ObstacleId(Id.next());
    public static final StepId STEP = new StepId(Id.next());
    public static final Internal<StaffId> ADVISER = Internal.of(new StaffId(Id.next()));

    private static final ParticipationId WHO = ANNA.participation();

    private RoadmapExample() {}

    /** The Friday of the group's first week, after the first session. */
    public static Scenario entered() {
        return attended(
                given().and(Example.offer())
                        .and(Example.group(GROUP, MONDAY, 1))
                        .and(seated(ANNA))
                        .on(FRIDAY),
                ANNA,
                0);
    }

    public static RaiseTopic topic() {
        return topic(TEXT, null);
    }

    public static RaiseTopic topic(Confidential<String> text, EventId corrects) {
        return new RaiseTopic(WHO, TOPIC, text, SupportKind.APPLICATION_HELP, corrects, corrects == null ? null : WHY);
    }

    public static SetGoal goal() {
        return goal(FRIDAY.plusMonths(3));
    }

    public static SetGoal goal(LocalDate targetOn) {
        return new SetGoal(WHO, GOAL, TEXT, GoalKind.EMPLOYMENT, targetOn, null, null);
    }

    public static SetGoal goal(Confidential<String> text, EventId corrects) {
        return new SetGoal(WHO, new GoalId(Id.next()), text, GoalKind.EMPLOYMENT, FRIDAY.plusMonths(3), corrects, WHY);
    }

    public static NameObstacle obstacle() {
        return new NameObstacle(WHO, OBSTACLE, TEXT, GOAL, null, null);
    }

    public static PlanStep step(LocalDate dueOn) {
        return step(dueOn, GOAL);
    }

    public static PlanStep step(LocalDate dueOn, GoalId goal) {
        return new PlanStep(WHO, STEP, TEXT, dueOn, StepTaker.PERSON, goal, null, null);
    }

    public static PlanStep step(LocalDate dueOn, EventId corrects) {
        return new PlanStep(WHO, new StepId(Id.next()), TEXT, dueOn, StepTaker.PERSON, null, corrects, WHY);
    }

    public static ReviewRoadmap review(LocalDate day) {
        return new ReviewRoadmap(WHO, Example.session(GROUP, 3), day, null, null);
    }

    public static CompleteStep complete(LocalDate day) {
        return new CompleteStep(WHO, STEP, day, null, null);
    }

    public static MissStep miss(LocalDate day, LocalDate newDueOn) {
        return new MissStep(WHO, STEP, TEXT, day, newDueOn, null, null);
    }

    public static AgreeRoadmap agree(LocalDate day) {
        return new AgreeRoadmap(WHO, ADVISER, day, null, null, null, null);
    }

    public static FollowUpRoadmap followUp(LocalDate day) {
        return new FollowUpRoadmap(WHO, day, TEXT, null, null);
    }

    public static CloseRoadmap close(LocalDate day) {
        return new CloseRoadmap(WHO, RoadmapOutcome.GOALS_REACHED, day, null, null, null);
    }

    public static EventId event(int position) {
        return Scenario.event(ROADMAP, position);
    }
}
