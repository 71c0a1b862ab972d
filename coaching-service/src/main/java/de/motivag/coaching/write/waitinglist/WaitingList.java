package de.motivag.coaching.write.waitinglist;

import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.coaching.WaitingListEvent;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import java.util.ArrayList;
import java.util.List;

/** The waiting list (Warteliste) of one offer, in the order of joining. */
public record WaitingList(List<ParticipationId> waiting) {
    public static final WaitingList EMPTY = new WaitingList(List.of());

    public static WaitingList evolve(WaitingList state, WaitingListEvent event) {
        return switch (event) {
            case WaitingListJoined e -> {
                var waiting = new ArrayList<>(state.waiting());
                waiting.add(e.participation());
                yield new WaitingList(List.copyOf(waiting));
            }
        };
    }
}
