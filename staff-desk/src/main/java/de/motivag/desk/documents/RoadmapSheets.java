package de.motivag.desk.documents;

import de.motivag.desk.people.People.Person;
import de.motivag.desk.roadmap.Roadmap;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the sheet for the person from the roadmap that the coaching service shows. */
final class RoadmapSheets {

    private final GermanWords words;

    RoadmapSheets(GermanWords words) {
        this.words = words;
    }

    /** @param fallback printed in place of a name that the role may not see */
    RoadmapSheet of(Roadmap roadmap, Person person, String fallback, String offer, LocalDate day) {
        var reviewedOn = roadmap.reviews().stream()
                .map(Roadmap.Review::reviewedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new RoadmapSheet(
                name(person, fallback),
                offer,
                day,
                reviewedOn,
                agreement(roadmap),
                roadmap.goals().stream()
                        .map(goal -> new RoadmapSheet.Goal(text(goal.text()), goal.targetOn()))
                        .toList(),
                roadmap.steps().stream().map(RoadmapSheets::step).toList(),
                texts(roadmap.obstacles().stream().map(Roadmap.Obstacle::text)),
                texts(roadmap.topics().stream().map(Roadmap.Topic::text)));
    }

    private static String name(Person person, String fallback) {
        var family = person.familyName();
        if (family == null) {
            return fallback;
        }
        return person.givenName() == null ? family : person.givenName() + " " + family;
    }

    private @Nullable String agreement(Roadmap roadmap) {
        return roadmap.agreements().stream()
                .reduce((_, latest) -> latest)
                .map(agreement -> "Vereinbart mit der Integrationsfachkraft am "
                        + GermanWords.day(agreement.agreedOn()) + " ("
                        + words.of("AgreementForm", agreement.form()) + ")")
                .orElse(null);
    }

    private static RoadmapSheet.Step step(Roadmap.Step step) {
        var state = switch (step.state()) {
            case "DONE" -> RoadmapSheet.State.DONE;
            case "MISSED" -> RoadmapSheet.State.MISSED;
            default -> RoadmapSheet.State.OPEN;
        };
        return new RoadmapSheet.Step(text(step.text()), step.lastDay(), by(step.takenBy()), state);
    }

    /** In words of the person who reads it. */
    private static String by(String taker) {
        return switch (taker) {
            case "PERSON" -> "ich selbst";
            case "ADVISER" -> "meine Integrationsfachkraft";
            case "MODERATOR" -> "die Moderation";
            default -> "jemand anderes";
        };
    }

    private static List<String> texts(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).map(RoadmapSheets::text).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
