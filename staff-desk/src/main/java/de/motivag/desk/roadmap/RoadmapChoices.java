package de.motivag.desk.roadmap;

import de.motivag.desk.commands.Choices;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The goals and steps of the roadmap that a form is about, and the usual forms of an agreement. */
@Component
class RoadmapChoices implements Choices {

    private static final List<String> FORMS = List.of("KOOPERATIONSPLAN", "EINGLIEDERUNGSVEREINBARUNG");

    private final Services services;
    private final MessageSource texts;

    RoadmapChoices(Services services, MessageSource texts) {
        this.services = services;
        this.texts = texts;
    }

    @Override
    public Set<String> fields() {
        return Set.of("goal", "step", "corrects", "form");
    }

    @Override
    public List<Choice> choices(String field, Map<String, String> context) {
        var participation = context.get("participation");
        if (field.equals("form")) {
            return FORMS.stream().map(form -> new Choice(form, words(form))).toList();
        }
        if (field.equals("corrects") || participation == null) {
            return List.of();
        }
        var roadmap = services.coaching()
                .get(
                        Roadmap.class,
                        "/participations/{participation}/roadmap",
                        Query.of("reason", People.CASEWORK),
                        participation);
        return field.equals("goal")
                ? roadmap.goals().stream()
                        .map(goal -> new Choice(goal.goal(), Objects.requireNonNullElse(goal.text(), goal.goal())))
                        .toList()
                : roadmap.steps().stream()
                        .filter(step -> !step.isDone())
                        .map(step -> new Choice(
                                step.step(),
                                Dates.DAY.format(step.lastDay()) + ", "
                                        + Objects.requireNonNullElse(step.text(), step.step())))
                        .toList();
    }

    private String words(String form) {
        return Objects.requireNonNull(
                texts.getMessage("value.AgreementForm." + form, null, form, LocaleContextHolder.getLocale()));
    }
}
