package de.motivag.desk.groups;

import de.motivag.desk.commands.Choices;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sessions of the group that a form is about, or of the group in which the participation has its seat. */
@Component
class SessionChoices implements Choices {

    private final Services services;
    private final MessageSource texts;

    SessionChoices(Services services, MessageSource texts) {
        this.services = services;
        this.texts = texts;
    }

    private record Seat(@Nullable String group) {}

    @Override
    public Set<String> fields() {
        return Set.of("session");
    }

    @Override
    public List<Choice> choices(String field, Map<String, String> context) {
        var group = group(context);
        return group == null
                ? List.of()
                : services.coaching().all(Session.class, "/sessions", Query.of("group", group)).stream()
                        .map(session -> new Choice(
                                session.session(),
                                texts.getMessage(
                                        "sessions.choice",
                                        new Object[] {Dates.DAY.format(session.date()), session.module()},
                                        LocaleContextHolder.getLocale())))
                        .toList();
    }

    private @Nullable String group(Map<String, String> context) {
        var participation = context.get("participation");
        if (context.get("group") != null || participation == null) {
            return context.get("group");
        }
        return services.coaching()
                .get(Seat.class, "/participations/{participation}", Query.none(), participation)
                .group();
    }
}
