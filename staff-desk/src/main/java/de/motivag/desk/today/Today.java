package de.motivag.desk.today;

import de.motivag.desk.services.Part;
import de.motivag.desk.today.Worklists.Deputised;
import java.util.List;

/**
 * Everything on the first page.
 *
 * @param blocks to do now, waiting for others, coming soon; without empty ones
 * @param deputyFor the staff whom the person deputises
 * @param missing the services that are away
 */
public record Today(List<Block> blocks, List<Deputised> deputyFor, List<Part<?>> missing) {

    /** @param name the constant of the services, such as {@code TO_DO} */
    public record Block(String name, List<Count> counts) {

        /** The lists with rows, which the page shows first. */
        public List<Count> filled() {
            return counts.stream().filter(count -> !count.isNone()).toList();
        }

        public List<Count> empty() {
            return counts.stream().filter(Count::isNone).toList();
        }
    }

    public boolean isNothing() {
        return blocks.isEmpty() && missing.isEmpty();
    }
}
