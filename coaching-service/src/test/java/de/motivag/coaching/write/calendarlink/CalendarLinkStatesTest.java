package de.motivag.coaching.write.calendarlink;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.calendarlink.createcalendarlink.CreateCalendarLink;
import de.motivag.coaching.write.calendarlink.revokecalendarlink.RevokeCalendarLink;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.Sha256;
import de.motivag.events.coaching.CalendarLinkEvent;
import de.motivag.events.coaching.CalendarLinkEvent.CalendarLinkCreated;
import de.motivag.events.coaching.CalendarLinkEvent.CalendarLinkRevoked;
import de.motivag.events.coaching.CalendarLinkId;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.States;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CalendarLinkStatesTest {
    private static final Sha256 HASH = new Sha256("ab".repeat(32));
    private static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-02T09:00:00Z"), Scenario.ORGANISATION, MODERATOR, HASH);
    private static final CalendarLinkId ID = new CalendarLinkId(Id.next());
    private static final PlacementRef ANNA = placement(GROUP);
    private static final CalendarLinkCreated CREATED =
            new CalendarLinkCreated(ID, GROUP, null, null, null, Internal.of(HASH));
    private static final Scenario SCENARIO =
            given().and(Example.offer()).and(Example.group(GROUP, MONDAY, 5)).and(seated(ANNA));

    private static final Map<String, CalendarLink> STATES = Map.of(
            "none", after(),
            "open", after(CREATED),
            "revoked", after(CREATED, new CalendarLinkRevoked(ID, null)));

    private static final Map<String, Command> COMMANDS = Map.of(
            "CreateCalendarLink", new CreateCalendarLink(ID, GROUP, null),
            "CreateCalendarLink (own)", new CreateCalendarLink(ID, null, null),
            "CreateCalendarLink (both)", new CreateCalendarLink(ID, GROUP, ANNA.participation()),
            "RevokeCalendarLink", new RevokeCalendarLink(ID));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(CalendarLink.class, STATES, Function.identity(), COMMANDS, CalendarLinkStatesTest::decide);
    }

    @Test
    void the_calendar_of_a_participation_names_its_person_and_that_of_a_moderator_the_caller() {
        assertThat(decide(after(), new CreateCalendarLink(ID, null, ANNA.participation())))
                .isEqualTo(List.of(new CalendarLinkCreated(
                        ID, null, ANNA.participation(), ANNA.participant(), null, Internal.of(HASH))));
        assertThat(decide(after(), new CreateCalendarLink(ID, null, null)))
                .isEqualTo(List.of(
                        new CalendarLinkCreated(ID, null, null, null, Internal.of(MODERATOR), Internal.of(HASH))));
    }

    private static List<? extends Event> decide(CalendarLink state, Command command) {
        return command.decide(
                new States(Map.of(
                        ID,
                        state,
                        GROUP,
                        SCENARIO.state(Group.class, GROUP),
                        ANNA.participation(),
                        SCENARIO.state(Participation.class, ANNA.participation()))),
                CONTEXT);
    }

    private static CalendarLink after(CalendarLinkEvent... events) {
        CalendarLink state = new CalendarLink.None();
        for (var event : events) {
            state = CalendarLink.evolve(state, event);
        }
        return state;
    }
}
