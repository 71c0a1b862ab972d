package de.motivag.coaching.write.offer;

import static de.motivag.coaching.CoachingRule.MODULE_NOT_COMPLETABLE;
import static de.motivag.coaching.CoachingRule.MODULE_NOT_IN_OFFER;
import static de.motivag.coaching.CoachingRule.MODULE_NUMBERS;
import static de.motivag.coaching.CoachingRule.SESSIONS_OVERLAP;
import static de.motivag.coaching.CoachingRule.SESSION_ENDS_BEFORE_START;
import static de.motivag.coaching.CoachingRule.SESSION_MINUTES;
import static de.motivag.coaching.ContentRule.TOPIC_OF_NO_MODULE;
import static de.motivag.coaching.ContentRule.TOPIC_TWICE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import de.motivag.events.Internal;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferTopic;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.TopicCode;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contents of one version of an offer. */
public record Contents(
        Internal<String> title,
        List<OfferModule> modules,
        List<TemplateSession> week,
        List<OfferTopic> topics,
        Internal<List<String>> topicTitles) {
    /** @throws RuleViolated if a group could not complete all modules with the weekly template */
    public static Contents checked(
            String title, List<DefinedModule> modules, List<WeeklySession> week, @Nullable List<DefinedTopic> topics) {
        var contents = new Contents(
                Internal.of(title),
                DefinedModule.all(modules),
                WeeklySession.all(week),
                DefinedTopic.all(topics),
                DefinedTopic.titles(topics));
        contents.check();
        return contents;
    }

    private void check() {
        checkModules();
        for (int i = 0; i < week.size(); i++) {
            check(week.get(i), "#/week/" + i);
        }
        checkThatNoneOverlap();
        checkThatAllCanBeCompleted();
        checkTopics();
    }

    private void checkTopics() {
        var codes = new HashSet<TopicCode>();
        for (int i = 0; i < topics.size(); i++) {
            var topic = topics.get(i);
            require(hasModule(topic.module()), TOPIC_OF_NO_MODULE, "#/topics/%d/module".formatted(i));
            require(codes.add(topic.code()), TOPIC_TWICE, "#/topics/%d/code".formatted(i));
        }
    }

    private boolean hasModule(int number) {
        return modules.stream().anyMatch(module -> module.number() == number);
    }

    private void checkModules() {
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < modules.size(); i++) {
            require(numbers.add(modules.get(i).number()), MODULE_NUMBERS, "#/modules/%d/number".formatted(i));
        }
    }

    private void check(TemplateSession session, String pointer) {
        require(hasModule(session.module()), MODULE_NOT_IN_OFFER, pointer + "/module");
        require(session.startsAt().isBefore(session.endsAt()), SESSION_ENDS_BEFORE_START, pointer + "/endsAt");
        var atMost = Duration.between(session.startsAt(), session.endsAt()).toMinutes();
        require(session.minutes() <= atMost, SESSION_MINUTES, pointer + "/minutes");
    }

    private void checkThatNoneOverlap() {
        for (int i = 0; i < week.size(); i++) {
            var one = week.get(i);
            require(
                    week.subList(0, i).stream().noneMatch(other -> overlap(one, other)),
                    SESSIONS_OVERLAP,
                    "#/week/" + i);
        }
    }

    private static boolean overlap(TemplateSession one, TemplateSession other) {
        return one.day() == other.day()
                && one.startsAt().isBefore(other.endsAt())
                && other.startsAt().isBefore(one.endsAt());
    }

    private void checkThatAllCanBeCompleted() {
        var planned = week.stream().collect(groupingBy(TemplateSession::module, summingInt(TemplateSession::minutes)));
        for (int i = 0; i < modules.size(); i++) {
            var module = modules.get(i);
            require(
                    planned.getOrDefault(module.number(), 0) >= module.requiredMinutes(),
                    MODULE_NOT_COMPLETABLE,
                    "#/modules/%d/requiredMinutes".formatted(i));
        }
    }

    private static void require(boolean kept, Rule rule, String pointer) {
        if (!kept) {
            throw new RuleViolated(rule, pointer);
        }
    }
}
