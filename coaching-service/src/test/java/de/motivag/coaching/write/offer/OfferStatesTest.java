package de.motivag.coaching.write.offer;

import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.offer.defineoffer.DefineOffer;
import de.motivag.coaching.write.offer.definestandardoffer.DefineStandardOffer;
import de.motivag.coaching.write.offer.reinstateoffer.ReinstateOffer;
import de.motivag.coaching.write.offer.retireoffer.RetireOffer;
import de.motivag.coaching.write.offer.reviseoffer.ReviseOffer;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.OfferKind;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Compares every command of an offer in every state with the table in {@code docs/event-model.md}. */
class OfferStatesTest {
    @Test
    void an_offer_in_every_state() throws IOException {
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("none", Example::given);
        states.put("defined", () -> given().after(define("Neue Wege")));
        states.put("defined otherwise", () -> given().after(define("Alte Wege")));
        states.put("revised", () -> given().after(define("Neue Wege"), revise()));
        states.put("retired", () -> given().after(define("Neue Wege"), new RetireOffer(OFFER)));
        StateTable.check(
                Offer.class,
                states,
                scenario -> scenario.get().state(Offer.class, OFFER),
                StateTable.named(
                        define("Neue Wege"),
                        revise(),
                        new RetireOffer(OFFER),
                        new ReinstateOffer(OFFER),
                        new DefineStandardOffer()),
                (scenario, command) -> scenario.get().when(command).happened());
    }

    private static DefineOffer define(String title) {
        return new DefineOffer(
                OFFER, OfferKind.OTHER, title, Example.defined(modules(60)), Example.weekly(week()), null);
    }

    private static ReviseOffer revise() {
        return new ReviseOffer(OFFER, "Neuere Wege", Example.defined(modules(90)), Example.weekly(week()), null);
    }

    private static List<OfferModule> modules(int minutes) {
        return List.of(new OfferModule(1, minutes));
    }

    private static List<TemplateSession> week() {
        return List.of(new TemplateSession(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), 90));
    }
}
