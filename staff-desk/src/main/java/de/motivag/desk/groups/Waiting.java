package de.motivag.desk.groups;

import java.time.LocalDate;

/** A person on the waiting list of an offer. @param position 1 for the person who receives the next free seat */
public record Waiting(int position, String participation, String participant, LocalDate waitingSince) {}
