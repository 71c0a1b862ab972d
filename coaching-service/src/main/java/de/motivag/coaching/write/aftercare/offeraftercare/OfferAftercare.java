package de.motivag.coaching.write.aftercare.offeraftercare;

import static de.motivag.coaching.AftercareRule.AFTERCARE_OFFERED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_TOO_EARLY;

import de.motivag.coaching.write.aftercare.Aftercare;
import de.motivag.coaching.write.aftercare.AftercareCommand;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareOffered;
import de.motivag.events.coaching.AftercareEvent.AftercareRef;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that individual aftercare was offered to a person (Nachbetreuung).
 *
 * @param offeredOn today if left out; not in the future. It is the measure's end or later, or the day of a session of
 *     the last module
 */
@Post(
        path = "/participations/{participation}/offer-aftercare",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record that aftercare was offered")
public record OfferAftercare(
        ParticipationId participation, @Nullable LocalDate offeredOn) implements AftercareCommand {
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Participation.class, participation) instanceof Participation.Placed placed
                ? Leaving.leadsTo(placed, context)
                : List.of();
    }

    @Override
    public List<AftercareEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        if (states.of(Aftercare.of(participation)) instanceof Aftercare.Offered known) {
            var before = known.offer().offeredOn();
            if (offeredOn != null && !offeredOn.equals(before)) {
                throw new RuleViolated(AFTERCARE_OFFERED, "#/offeredOn").about(offeredOn, before);
            }
            return List.of();
        }
        var day = context.dayOrToday(offeredOn, "#/offeredOn");
        var end = placed.reported().end();
        var isPossible = end != null && !day.isBefore(end.endedOn())
                || placed.earlyEnd() == null && isDayOfLastModule(day, placed, states);
        if (!isPossible) {
            throw new RuleViolated(AFTERCARE_TOO_EARLY, "#/offeredOn").about(day);
        }
        var placement = placed.placement();
        return List.of(new AftercareOffered(
                new AftercareRef(
                        Aftercare.id(participation),
                        participation,
                        placement.participant(),
                        placement.referral(),
                        placement.offer()),
                day));
    }

    private static boolean isDayOfLastModule(LocalDate day, Participation.Placed placed, States states) {
        var last = Modules.of(placed.placement(), states).stream()
                .mapToInt(OfferModule::number)
                .max();
        return states.of(Group.class, placed.group()).planned().sessions().values().stream()
                .filter(session -> !session.cancelled() && last.isPresent() && session.module() == last.getAsInt())
                .map(session ->
                        session.held() == null ? session.date() : session.held().on())
                .anyMatch(day::equals);
    }
}
