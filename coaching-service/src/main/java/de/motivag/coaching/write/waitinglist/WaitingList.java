package de.motivag.coaching.write.waitinglist;

import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.WaitingListEvent;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.WaitingListId;
import java.util.List;
import java.util.stream.Stream;

/** The waiting list (Warteliste) of one offer, in the order of joining. */
public record WaitingList(List<ParticipationId> waiting) {
    public static final WaitingList EMPTY = new WaitingList(List.of());

    /** The id of the offer's waiting list; each organisation has its own. */
    public static WaitingListId of(OfferId offer, OrganisationId organisation) {
        return new WaitingListId(organisation.derived("waiting-list/" + offer.value()));
    }

    public static WaitingList evolve(WaitingList state, WaitingListEvent event) {
        return switch (event) {
            case WaitingListJoined e -> {
                var more = Stream.concat(state.waiting().stream(), Stream.of(e.participation()));
                yield new WaitingList(more.toList());
            }
            case WaitingListLeft e ->
                new WaitingList(state.waiting().stream()
                        .filter(other -> !other.equals(e.participation()))
                        .toList());
        };
    }
}
