package de.motivag.coaching.write.offer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import de.motivag.coaching.CoachingRule;
import de.motivag.events.Internal;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.kit.decision.RuleViolated;
import java.time.Duration;
import java.util.List;

/** What one version of an offer consists of. */
public record Contents(Internal<String> title, List<OfferModule> modules, List<TemplateSession> week) {
    private static final int LAST_NUMBER = 99;

    /** @throws RuleViolated if a group could not go through it and complete all modules */
    public void check() {
        checkModules();
        week.forEach(this::check);
        checkThatNoneOverlap();
        checkThatAllCanBeCompleted();
    }

    private void checkModules() {
        var numbers = modules.stream().map(OfferModule::number).distinct().toList();
        require(
                numbers.size() == modules.size()
                        && numbers.stream().allMatch(number -> number >= 1 && number <= LAST_NUMBER),
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
