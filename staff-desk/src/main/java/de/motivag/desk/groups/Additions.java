package de.motivag.desk.groups;

import de.motivag.desk.people.People;
import de.motivag.desk.people.People.Names;
import de.motivag.desk.person.Participation;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The people who can be added to the attendance of a session. They are read only when somebody asks for them, because the
 * access log has each name that is shown.
 */
@Component
public class Additions {

    /** Enough to choose from, and few enough for the limit of people in an hour. */
    private static final int MOST = 20;

    private static final String ABSENT_FROM_OWN_GROUP = "MODULES_NOT_COMPLETABLE";

    private final Services services;
    private final People people;

    Additions(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    /**
     * @param guests people of other groups who can complete the module of the session only in another group
     * @param waiting people who wait for a seat in the offer, in their order
     */
    public record Found(List<Participation> guests, List<Waiting> waiting, Names names) {}

    Found of(Session session) {
        var guests = services
                .coaching()
                .page(
                        Participation.class,
                        "/participations",
                        Query.of("worklist", ABSENT_FROM_OWN_GROUP)
                                .and("offer", session.offer())
                                .and("limit", 200))
                .items()
                .stream()
                .filter(one -> one.notCompletable().contains(session.module())
                        && !session.group().equals(one.group()))
                .filter(one -> one.attendances().stream()
                        .noneMatch(attendance -> attendance.session().equals(session.session())))
                .limit(MOST)
                .toList();
        var waiting = services.coaching()
                .page(Waiting.class, "/offers/{offer}/waiting-list", Query.of("limit", MOST), session.offer())
                .items();
        var names = people.names(Stream.concat(
                        guests.stream().map(Participation::participant),
                        waiting.stream().map(Waiting::participant))
                .toList());
        return new Found(guests, waiting, names);
    }

    /** The participation of a guest who was chosen. */
    Participation guest(String participation) {
        return services.coaching()
                .get(Participation.class, "/participations/{participation}", Query.none(), participation);
    }
}
