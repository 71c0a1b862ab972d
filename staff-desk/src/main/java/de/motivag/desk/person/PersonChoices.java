package de.motivag.desk.person;

import de.motivag.desk.commands.Choices;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.groups.Group;
import de.motivag.desk.people.People;
import de.motivag.desk.person.Participation.Recommendation;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What happened to one person: contacts and job offers of the referral, sessions and recommendations of the
 * participation that a form was opened with.
 */
@Component
class PersonChoices implements Choices {

    private static final int MOST = 200;

    private final Services services;
    private final MessageSource texts;

    PersonChoices(Services services, MessageSource texts) {
        this.services = services;
        this.texts = texts;
    }

    @Override
    public Set<String> fields() {
        return Set.of("event", "jobOffer", "session", "recommendation");
    }

    @Override
    public List<Choice> choices(String field, Map<String, String> context) {
        var referral = context.get("referral");
        var participant = context.get("participant");
        var participation = context.get("participation");
        return switch (field) {
            case "event" ->
                referral == null || participant == null
                        ? List.of()
                        : recorded("enrolment.ContactLogged", referral, participant);
            case "jobOffer" ->
                referral == null || participant == null
                        ? List.of()
                        : recorded("enrolment.JobOfferMade", referral, participant);
            case "session" -> participation == null ? List.of() : sessions(participation);
            default -> participation == null ? List.of() : recommendations(participation);
        };
    }

    private List<Choice> recorded(String type, String referral, String participant) {
        return services
                .enrolment()
                .page(
                        Recorded.class,
                        "/participants/{participant}/history",
                        Query.of("reason", People.CASEWORK).and("limit", MOST),
                        participant)
                .items()
                .stream()
                .filter(event -> event.type().equals(type) && event.stream().equals(referral))
                .map(event -> new Choice(
                        event.id(),
                        text("event." + type) + ", "
                                + Dates.MINUTE.format(event.recordedAt().atZone(Dates.BERLIN))))
                .toList();
    }

    private List<Choice> sessions(String participation) {
        var group = participation(participation).group();
        return group == null
                ? List.of()
                : services.coaching().get(Group.class, "/groups/{group}", Query.none(), group).sessions().stream()
                        .filter(session -> !session.cancelled())
                        .map(session -> new Choice(
                                session.session(),
                                Dates.DAY.format(session.date()) + ", " + Dates.time(session.startsAt()) + " · "
                                        + text("person.module", session.module())))
                        .toList();
    }

    private List<Choice> recommendations(String participation) {
        return participation(participation).recommendations().stream()
                .map((Recommendation one) -> new Choice(
                        one.recommendation(),
                        text("value.RecommendationKind." + one.kind()) + ", "
                                + text("person.recommended", Dates.DAY.format(one.recommendedOn()))))
                .toList();
    }

    private Participation participation(String participation) {
        return services.coaching()
                .get(Participation.class, "/participations/{participation}", Query.none(), participation);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
