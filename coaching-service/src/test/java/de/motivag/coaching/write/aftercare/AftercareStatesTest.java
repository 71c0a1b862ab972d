package de.motivag.coaching.write.aftercare;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.aftercare.answeraftercare.AnswerAftercare;
import de.motivag.coaching.write.aftercare.correctaftercarecontact.CorrectAftercareContact;
import de.motivag.coaching.write.aftercare.endaftercare.EndAftercare;
import de.motivag.coaching.write.aftercare.logaftercarecontact.LogAftercareContact;
import de.motivag.coaching.write.aftercare.offeraftercare.OfferAftercare;
import de.motivag.coaching.write.aftercare.retractaftercareevent.RetractAftercareEvent;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswer;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareEndReason;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Compares every command in every state with the table in {@code docs/event-model.md}. */
class AftercareStatesTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final ParticipationId WHO = ANNA.participation();
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final Command OFFER = new OfferAftercare(WHO, FRIDAY);
    private static final Command ACCEPT = new AnswerAftercare(WHO, AftercareAnswer.ACCEPTED, FRIDAY);
    private static final Command DECLINE = new AnswerAftercare(WHO, AftercareAnswer.DECLINED, FRIDAY);
    private static final Command LOG = new LogAftercareContact(WHO, AftercareChannel.PHONE, true, 10, FRIDAY, null);
    private static final Command END = new EndAftercare(WHO, FRIDAY, AftercareEndReason.GOALS_REACHED);

    @Test
    void an_aftercare_in_every_state() throws IOException {
        var contact = Scenario.event(Aftercare.id(WHO), 2);
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("none", () -> after());
        states.put("offered", () -> after(OFFER));
        states.put("accepted", () -> after(OFFER, ACCEPT));
        states.put("with a contact", () -> after(OFFER, ACCEPT, LOG));
        states.put("declined", () -> after(OFFER, DECLINE));
        states.put("ended", () -> after(OFFER, ACCEPT, LOG, END));
        StateTable.check(
                Aftercare.class,
                states,
                scenario -> scenario.get().state(Aftercare.of(WHO)),
                StateTable.named(
                        OFFER,
                        ACCEPT,
                        LOG,
                        new CorrectAftercareContact(WHO, contact, WHY, AftercareChannel.VIDEO, true, 20, FRIDAY, null),
                        END,
                        new RetractAftercareEvent(WHO, contact, WHY)),
                (scenario, command) -> scenario.get().when(command).happened());
    }

    private static Scenario after(Command... commands) {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY)
                .after(commands);
    }
}
