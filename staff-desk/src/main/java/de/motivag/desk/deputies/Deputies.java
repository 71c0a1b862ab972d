package de.motivag.desk.deputies;

import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import java.util.List;

/**
 * The deputyships of one service.
 *
 * @param mayAppoint whether the person may appoint and end deputies there
 */
public record Deputies(Backend backend, Part<List<Deputyship>> rows, boolean mayAppoint) {}
