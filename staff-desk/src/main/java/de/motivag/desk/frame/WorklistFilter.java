package de.motivag.desk.frame;

import de.motivag.desk.services.Query;
import org.jspecify.annotations.Nullable;

/**
 * The worklist that a list shows. Its parameters are those of the service's list, so that the address of a worklist is
 * the same at the service and at the desk.
 *
 * @param worklist the constant of the service, or null for no worklist
 * @param mine only the rows of the person who is signed in, and of those whom the person deputises
 */
public record WorklistFilter(
        @Nullable String worklist, @Nullable Boolean mine) {

    public boolean isChosen() {
        return worklist != null && !worklist.isBlank();
    }

    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** The parameters for the service and for the address of the list. */
    public Query query() {
        return Query.of("worklist", worklist).and("mine", isMine() ? true : null);
    }
}
