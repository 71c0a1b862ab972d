package de.motivag.desk.commands;

import de.motivag.desk.frame.Dates;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.people.StaffDirectory.Member;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Staff, deputies, teams, offers and groups, from which several commands choose. */
@Component
public class StandardChoices implements Choices {

    /** Groups that began up to this many months ago may still have free seats. */
    private static final int MONTHS = 12;

    private final Services services;
    private final StaffDirectory staff;
    private final Clock clock;
    private final MessageSource texts;

    StandardChoices(Services services, StaffDirectory staff, Clock clock, MessageSource texts) {
        this.services = services;
        this.staff = staff;
        this.clock = clock;
        this.texts = texts;
    }

    private record Organisation(List<Team> teams) {}

    private record Team(String team, @Nullable String name, boolean retired) {}

    private record Offer(
            String offer, @Nullable String title, @Nullable LocalDate retiredOn, List<TemplateSession> week) {

        String text() {
            return Objects.requireNonNullElse(title, offer);
        }
    }

    private record TemplateSession(DayOfWeek day) {}

    private record Group(
            String group,
            String offer,
            LocalDate firstDay,
            int seatsFree,
            @Nullable LocalDate cancelledOn) {}

    private record Seat(@Nullable String offer) {}

    @Override
    public Set<String> fields() {
        return Set.of(
                "adviser", "moderators", "absent", "deputy", "team", "offer", "otherOffer", "group", "from", "staff");
    }

    @Override
    public List<Choice> choices(String field, Map<String, String> context) {
        return switch (field) {
            case "adviser" -> members("adviser");
            case "moderators" -> members("moderator");
            case "staff" -> members("moderator", "adviser");
            case "absent", "deputy" -> members("coaching".equals(context.get("service")) ? "moderator" : "adviser");
            case "team" ->
                services.enrolment().get(Organisation.class, "/organisation", Query.none()).teams().stream()
                        .filter(team -> !team.retired())
                        .map(team -> new Choice(team.team(), Objects.requireNonNullElse(team.name(), team.team())))
                        .toList();
            case "group", "from" -> groups(offer(context));
            case "offer" -> offersInUse().map(this::withFirstWeekday).toList();
            default ->
                offersInUse()
                        .map(offer -> new Choice(offer.offer(), offer.text()))
                        .toList();
        };
    }

    private List<Choice> members(String... roles) {
        return staff.all().stream()
                .filter(member -> member.roles().stream().anyMatch(List.of(roles)::contains))
                .map((Member member) -> new Choice(member.id(), member.name()))
                .toList();
    }

    private List<Offer> offers() {
        return services.coaching().all(Offer.class, "/offers", Query.none());
    }

    /** A retired offer takes no new groups, referrals and recommendations. */
    private Stream<Offer> offersInUse() {
        return offers().stream().filter(offer -> offer.retiredOn() == null);
    }

    /** A group of the offer can begin on this weekday only. */
    private Choice withFirstWeekday(Offer offer) {
        var weekday = text("value.DayOfWeek." + offer.week().getFirst().day());
        return new Choice(offer.offer(), text("offers.choice", offer.text(), weekday));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The offer that the form states, or that of the participation. */
    private @Nullable String offer(Map<String, String> context) {
        var participation = context.get("participation");
        if (context.get("offer") != null || participation == null) {
            return context.get("offer");
        }
        return services.coaching()
                .get(Seat.class, "/participations/{participation}", Query.none(), participation)
                .offer();
    }

    /** Groups of the offer, or of all offers, the latest first. Nobody gets a seat in a cancelled group. */
    private List<Choice> groups(@Nullable String offer) {
        var from = LocalDate.ofInstant(clock.instant(), Dates.BERLIN).minusMonths(MONTHS);
        var titles = offers().stream().collect(Collectors.toMap(Offer::offer, Offer::text));
        return services
                .coaching()
                .all(Group.class, "/groups", Query.of("offer", offer).and("from", from))
                .stream()
                .filter(group -> group.cancelledOn() == null)
                .sorted(Comparator.comparing(Group::firstDay).reversed())
                .map(group -> new Choice(
                        group.group(),
                        text(
                                "groups.choice",
                                Dates.DAY.format(group.firstDay()),
                                titles.getOrDefault(group.offer(), ""),
                                group.seatsFree())))
                .toList();
    }
}
