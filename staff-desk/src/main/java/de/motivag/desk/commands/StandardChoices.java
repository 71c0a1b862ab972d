package de.motivag.desk.commands;

import de.motivag.desk.frame.Dates;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.people.StaffDirectory.Member;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Staff, deputies, teams, offers and groups, from which several commands choose. */
@Component
class StandardChoices implements Choices {

    /** Groups that began up to this many months ago may still have free seats. */
    private static final int MONTHS = 12;

    private final Services services;
    private final StaffDirectory staff;
    private final Clock clock;

    StandardChoices(Services services, StaffDirectory staff, Clock clock) {
        this.services = services;
        this.staff = staff;
        this.clock = clock;
    }

    private record Organisation(List<Team> teams) {}

    private record Team(String team, @Nullable String name, boolean retired) {}

    private record Offer(String offer, @Nullable String title) {
        String text() {
            return Objects.requireNonNullElse(title, offer);
        }
    }

    private record Group(String group, String offer, LocalDate firstDay, int seatsFree) {}

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
            case "group", "from" -> groups(context.get("offer"));
            default ->
                offers().stream()
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

    private List<Choice> groups(@Nullable String offer) {
        var from = LocalDate.ofInstant(clock.instant(), Dates.BERLIN).minusMonths(MONTHS);
        var titles = offers().stream().collect(Collectors.toMap(Offer::offer, Offer::text));
        return services
                .coaching()
                .all(Group.class, "/groups", Query.of("offer", offer).and("from", from))
                .stream()
                .map(group -> new Choice(
                        group.group(),
                        Dates.DAY.format(group.firstDay()) + " · " + titles.getOrDefault(group.offer(), "") + " · "
                                + group.seatsFree()))
                .toList();
    }
}
