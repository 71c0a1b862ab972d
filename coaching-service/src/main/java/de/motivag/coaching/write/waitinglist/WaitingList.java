package de.motivag.coaching.write.waitinglist;

import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.WaitingListEvent;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.WaitingCause;
import de.motivag.events.common.WaitingListId;
import java.util.List;
import java.util.stream.Stream;

/** The waiting list (Warteliste) of one offer, in the order of joining. */
public record WaitingList(List<Waiting> all) {
    public static final WaitingList EMPTY = new WaitingList(List.of());

    public record Waiting(ParticipationId participation, WaitingCause cause) {}

    /** The id of the offer's waiting list; each organisation has its own. */
    public static WaitingListId of(OfferId offer, OrganisationId organisation) {
        return new WaitingListId(organisation.derived("waiting-list/" + offer.value()));
    }

    public List<ParticipationId> waiting() {
        return all.stream().map(Waiting::participation).toList();
    }

    /**
     * Whether free seats belong to persons who wait. A person whom no group fits does not keep others from the seats; a
     * new group is offered to them first.
     */
    public boolean claimsSeats() {
        return all.stream().anyMatch(one -> one.cause() != WaitingCause.NO_FITTING_GROUP);
    }

    public static WaitingList evolve(WaitingList state, WaitingListEvent event) {
        return switch (event) {
            case WaitingListJoined e ->
                new WaitingList(
                        Stream.concat(state.all().stream(), Stream.of(new Waiting(e.participation(), e.cause())))
                                .toList());
            case WaitingListLeft e ->
                new WaitingList(state.all().stream()
                        .filter(other -> !other.participation().equals(e.participation()))
                        .toList());
        };
    }
}
