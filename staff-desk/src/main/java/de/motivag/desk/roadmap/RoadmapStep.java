package de.motivag.desk.roadmap;

import java.time.LocalDate;

/** A step in the list of all roadmaps, without its text. */
public record RoadmapStep(
        String step,
        String participation,
        String participant,
        LocalDate dueOn,
        String takenBy,
        String state,
        boolean roadmapClosed) {

    public boolean isOpen() {
        return state.equals("OPEN") && !roadmapClosed;
    }
}
