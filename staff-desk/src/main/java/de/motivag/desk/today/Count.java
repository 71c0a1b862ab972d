package de.motivag.desk.today;

import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Part;

/**
 * A number on the first page.
 *
 * @param text the key of its text
 * @param path the list that the number leads to
 * @param rows missing if the service is away
 */
public record Count(String text, String path, Part<? extends Listing<?>> rows) {

    public boolean isNone() {
        return rows.isThere() && rows.get().items().isEmpty();
    }

    public String number() {
        if (!rows.isThere()) {
            return "?";
        }
        var listing = rows.get();
        return listing.items().size() + (listing.next() == null ? "" : "+");
    }
}
