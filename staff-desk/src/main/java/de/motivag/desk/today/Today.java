package de.motivag.desk.today;

import de.motivag.desk.services.Part;
import de.motivag.desk.today.Worklists.Deputised;
import java.util.List;

/**
 * Everything on the first page.
 *
 * @param mine the numbers of the person's own rows
 * @param all the numbers of the whole organisation
 * @param deputyFor the staff whom the person deputises
 * @param missing the services that are away
 */
public record Today(List<Count> mine, List<Count> all, List<Deputised> deputyFor, List<Part<?>> missing) {

    public boolean isNothing() {
        return mine.isEmpty() && all.isEmpty() && missing.isEmpty();
    }
}
