package de.motivag.coaching.write.group.correctheldsession;

import static de.motivag.coaching.CoachingRule.SESSION_NOT_HELD;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.GroupRetraction;
import de.motivag.coaching.write.group.Session;
import de.motivag.coaching.write.group.SessionAttendances;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the day on which a session was held, or its moderators. The attendance of all its people moves to the correct
 * day, and with it an entry or an end that results from it.
 *
 * @param heldOn the recorded day if missing; from the first day of the group until today
 * @param moderators the recorded ones if missing
 * @param reason reason in free text without names of participants, for staff
 */
@Post(
        path = "/groups/{group}/correct-held-session",
        roles = Role.MODERATOR,
        summary = "Correct the day or the moderators of a session that was held")
public record CorrectHeldSession(
        GroupId group,
        SessionId session,
        @Nullable LocalDate heldOn,
        @Nullable @Distinct @Size(min = 1, max = 10) List<StaffId> moderators,
        @NotBlank @Size(max = 2000) String reason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Group.class, group), SessionAttendances.of(session));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        for (var participation : states.of(SessionAttendances.of(session)).participations()) {
            streams.add(new Stream<>(Participation.class, participation));
            if (states.has(participation)) {
                streams.addAll(Modules.leadsTo(states.of(Participation.class, participation)));
            }
        }
        return streams;
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var planned = states.of(Group.class, group).planned();
        var before = planned.session(session);
        var held = before.held();
        if (held == null) {
            throw new RuleViolated(SESSION_NOT_HELD, "#/session").about(session);
        }
        var day = heldOn == null ? held.on() : heldOn;
        var present = moderators == null ? held.moderators() : Internal.of(moderators);
        var correct = new Session.Held(day, present);
        if (correct.equals(held)) {
            return List.of();
        }
        Days.requireHeldDay(day, planned.firstDay(), context, "#/heldOn");
        var events = new ArrayList<Event>(GroupRetraction.of(this::isHolding, group, planned.offer(), reason, states));
        events.add(new SessionHeld(group, planned.offer(), session, before.module(), day, before.minutes(), present));
        if (!day.equals(held.on())) {
            states.of(SessionAttendances.of(session))
                    .participations()
                    .forEach(participation -> events.addAll(moved(participation, day, states)));
        }
        return events;
    }

    private List<? extends Event> moved(ParticipationId participation, LocalDate day, States states) {
        if (!(states.of(Participation.class, participation) instanceof Participation.Placed placed)
                || !placed.attendances().containsKey(session)) {
            return List.of();
        }
        placed.requireAttendance(day, "#/heldOn");
        var before = Objects.requireNonNull(placed.attendances().get(session));
        var corrected = new AttendanceCorrected(
                placed.placement(),
                before.group(),
                session,
                before.module(),
                day,
                before.status(),
                before.minutes(),
                before.presence(),
                before.absence(),
                Confidential.of(reason));
        return placed.with(corrected, Modules.of(placed.placement(), states));
    }

    private boolean isHolding(Event event) {
        return event instanceof SessionHeld recorded && recorded.session().equals(session);
    }
}
