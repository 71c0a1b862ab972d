package de.motivag.coaching.write.offer.defineoffer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.events.Internal;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.OfferKind;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * Defines an offer (Angebot) with its modules and its weekly template (Wochenplan), § 3.
 *
 * @param offer chosen by the caller, or by us
 * @param week the sessions in the order in which a group goes through them
 */
@Post(path = "/offers", roles = Role.TEAM_LEAD, summary = "Defines an offer")
public record DefineOffer(
        @OrNew OfferId offer,
        OfferKind kind,
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 20) List<OfferModule> modules,
        @Size(min = 1, max = 50) List<TemplateSession> week)
        implements EntityCommand<Offer> {
    @Override
    public Stream<Offer> stream(Given given) {
        return new Stream<>(Offer.class, offer);
    }

    @Override
    public List<OfferEvent> decide(Offer state, Given given) {
        checkModules();
        week.forEach(this::check);
        checkThatNoneOverlap();
        checkThatAllCanBeCompleted();
        var defined = new OfferDefined(offer, 1, kind, Internal.of(title), modules, week);
        return switch (state) {
            case Offer.None() -> List.of(defined);
            case Offer.Defined existing when existing.equals(Offer.evolve(state, defined)) -> List.of();
            case Offer.Defined _ -> throw new RuleViolated(CoachingRule.OFFER_EXISTS);
        };
    }

    private void checkModules() {
        var numbers = modules.stream().map(OfferModule::number).distinct().toList();
        require(
                numbers.size() == modules.size() && numbers.stream().allMatch(number -> number > 0),
                CoachingRule.MODULE_NUMBERS);
        require(modules.stream().allMatch(module -> module.requiredMinutes() > 0), CoachingRule.MODULE_WITHOUT_MINUTES);
    }

    private void check(TemplateSession session) {
        require(
                modules.stream().anyMatch(module -> module.number() == session.module()),
                CoachingRule.MODULE_NOT_IN_OFFER);
        require(session.startsAt().isBefore(session.endsAt()), CoachingRule.SESSION_ENDS_BEFORE_START);
        var atMost = Duration.between(session.startsAt(), session.endsAt()).toMinutes();
        require(session.minutes() > 0 && session.minutes() <= atMost, CoachingRule.SESSION_MINUTES);
    }

    private void checkThatNoneOverlap() {
        for (int i = 0; i < week.size(); i++) {
            var one = week.get(i);
            require(
                    week.subList(i + 1, week.size()).stream().noneMatch(other -> overlap(one, other)),
                    CoachingRule.SESSIONS_OVERLAP);
        }
    }

    private static boolean overlap(TemplateSession one, TemplateSession other) {
        return one.day() == other.day()
                && one.startsAt().isBefore(other.endsAt())
                && other.startsAt().isBefore(one.endsAt());
    }

    private void checkThatAllCanBeCompleted() {
        var planned = week.stream().collect(groupingBy(TemplateSession::module, summingInt(TemplateSession::minutes)));
        require(
                modules.stream()
                        .allMatch(module -> planned.getOrDefault(module.number(), 0) >= module.requiredMinutes()),
                CoachingRule.MODULE_NOT_COMPLETABLE);
    }

    private static void require(boolean kept, CoachingRule rule) {
        if (!kept) {
            throw new RuleViolated(rule);
        }
    }
}
