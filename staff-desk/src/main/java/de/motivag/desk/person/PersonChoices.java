package de.motivag.desk.person;

import de.motivag.desk.commands.Choices;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.ServiceClient;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The contacts and job offers of a referral, and the recommendations of a participation. */
@Component
class PersonChoices implements Choices {

    private final Services services;
    private final MessageSource texts;

    PersonChoices(Services services, MessageSource texts) {
        this.services = services;
        this.texts = texts;
    }

    private record Referral(String participant) {}

    @Override
    public Set<String> fields() {
        return Set.of("event", "jobOffer", "recommendation");
    }

    @Override
    public List<Choice> choices(String field, Map<String, String> context) {
        return switch (field) {
            case "event" ->
                context.containsKey("participation") ? talks(context.get("participation")) : contacts(context);
            case "jobOffer" ->
                history(context).of(Recorded.JOB_OFFER).stream()
                        .map(offer -> new Choice(
                                offer.id(),
                                offer.day("offeredOn")
                                        + (offer.value("job").isEmpty() ? "" : ", " + offer.value("job"))))
                        .toList();
            default -> recommendations(context);
        };
    }

    private List<Choice> contacts(Map<String, String> context) {
        return history(context).of(Recorded.CONTACT).stream()
                .map(contact -> new Choice(
                        contact.id(),
                        contact.day("heldOn") + ", " + value("Channel", contact.value("channel")) + ", "
                                + value("ContactPurpose", contact.value("purpose"))))
                .toList();
    }

    private List<Choice> talks(String participation) {
        var participant = services.coaching()
                .get(Participation.class, "/participations/{participation}", Query.none(), participation)
                .participant();
        return of(services.coaching(), participant, participation).of(Recorded.TALK).stream()
                .map(talk ->
                        new Choice(talk.id(), talk.day("heldOn") + ", " + value("Presence", talk.value("presence"))))
                .toList();
    }

    private record History(List<Recorded> events) {

        /** The events of that type that are not retracted. */
        List<Recorded> of(String type) {
            var retracted = Recorded.retracted(events);
            return events.stream()
                    .filter(event -> event.type().equals(type) && !retracted.contains(event.id()))
                    .toList();
        }
    }

    private History history(Map<String, String> context) {
        var referral = context.get("referral");
        if (referral == null) {
            return new History(List.of());
        }
        var participant = services.enrolment()
                .get(Referral.class, "/referrals/{referral}", Query.none(), referral)
                .participant();
        return of(services.enrolment(), participant, referral);
    }

    private static History of(ServiceClient service, String participant, String stream) {
        return service
                .all(
                        Recorded.class,
                        "/participants/{participant}/history",
                        Query.of("reason", People.CASEWORK),
                        participant)
                .stream()
                .filter(event -> event.stream().equals(stream))
                .collect(Collectors.collectingAndThen(Collectors.toList(), History::new));
    }

    private List<Choice> recommendations(Map<String, String> context) {
        var participation = context.get("participation");
        return participation == null
                ? List.of()
                : services
                        .coaching()
                        .get(Participation.class, "/participations/{participation}", Query.none(), participation)
                        .recommendations()
                        .stream()
                        .map(one -> new Choice(
                                one.recommendation(),
                                Dates.DAY.format(one.recommendedOn()) + ", " + value("RecommendationKind", one.kind())))
                        .toList();
    }

    private String value(String type, String constant) {
        var text = texts.getMessage("value." + type + "." + constant, null, constant, LocaleContextHolder.getLocale());
        return text == null ? constant : text;
    }
}
