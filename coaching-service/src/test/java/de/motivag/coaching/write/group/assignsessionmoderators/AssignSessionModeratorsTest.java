package de.motivag.coaching.write.group.assignsessionmoderators;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.group.assignmoderators.AssignModerators;
import de.motivag.coaching.write.group.cancelsession.CancelSession;
import de.motivag.coaching.write.group.holdsession.HoldSession;
import de.motivag.coaching.write.group.setonlineroom.SetOnlineRoom;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent.OnlineRoomSet;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.GroupEvent.SessionModeratorsAssigned;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignSessionModeratorsTest {
    private static final SessionId SESSION = Example.session(GROUP, 0);
    private static final StaffId SECOND = new StaffId(Id.next());

    @Test
    void a_session_gets_a_second_moderator_who_then_holds_it() {
        var planned = planned();
        assertThat(planned.happens(assign(MODERATOR, SECOND)))
                .containsExactly(
                        new SessionModeratorsAssigned(GROUP, OFFER, SESSION, Internal.of(List.of(MODERATOR, SECOND))));
        planned.when(assign(MODERATOR, SECOND)).thenNothing();
        planned.happens(new AssignModerators(GROUP, List.of(new StaffId(Id.next()))));
        planned.on(MONDAY)
                .when(new HoldSession(GROUP, SESSION, null, null))
                .then(new SessionHeld(GROUP, OFFER, SESSION, 1, MONDAY, 120, Internal.of(List.of(MODERATOR, SECOND))));
    }

    @Test
    void the_moderators_of_the_group_need_no_assignment() {
        planned().when(assign(MODERATOR)).thenNothing();
    }

    @Test
    void a_session_that_is_held_or_cancelled_gets_no_other_moderators() {
        var held = planned().on(MONDAY);
        held.happens(new HoldSession(GROUP, SESSION, null, null));
        held.when(assign(SECOND)).refuses(CoachingRule.SESSION_ALREADY_HELD, "#/session");
        var cancelled = planned();
        cancelled.happens(new CancelSession(GROUP, SESSION));
        cancelled.when(assign(SECOND)).refuses(CoachingRule.SESSION_CANCELLED, "#/session");
    }

    @Test
    void a_group_has_one_online_room_or_none() {
        planned()
                .when(new SetOnlineRoom(GROUP, "https://example.org/room"))
                .then(new OnlineRoomSet(GROUP, OFFER, Internal.of("https://example.org/room")));
        planned().when(new SetOnlineRoom(GROUP, null)).then(new OnlineRoomSet(GROUP, OFFER, null));
    }

    private static Scenario planned() {
        return given().and(Example.group(GROUP, MONDAY, 12));
    }

    private static AssignSessionModerators assign(StaffId... moderators) {
        return new AssignSessionModerators(GROUP, SESSION, List.of(moderators));
    }
}
