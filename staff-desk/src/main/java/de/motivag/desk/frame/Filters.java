package de.motivag.desk.frame;

import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.ServiceClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The filters of a list. Its parameters are the same at the service and in the list's address. */
public final class Filters {

    /** The parameter of an address that shows the whole list. */
    private static final String ALL = "all";

    private final Page page;
    private final String path;
    private final @Nullable String after;
    private final List<Badge> badges = new ArrayList<>();

    /** The parameters for the service. */
    private Query query = Query.none();

    /** The parameters of the list's address. */
    private Query address = Query.none();

    private @Nullable String hidden;

    /**
     * An active filter.
     *
     * @param name the parameter
     */
    public record Badge(String name, String text) {}

    private Filters(Page page, String path, @Nullable String after) {
        this.page = page;
        this.path = path;
        this.after = after;
    }

    /** @param after the cursor of the page of the list, or null for the first page */
    public static Filters of(Page page, String path, @Nullable String after) {
        return new Filters(page, path, after);
    }

    /** @param type the name of the worklists' enum */
    public Filters worklist(WorklistFilter list, String type) {
        return with("worklist", list.worklist(), value -> page.value(type, value))
                .flag("mine", list.mine(), "worklist.mine");
    }

    /**
     * A constant of an enum.
     *
     * @param label the key of the label of the filter
     */
    public Filters choice(String name, @Nullable String value, String label, String type) {
        return with(name, value, constant -> page.text(label) + ": " + page.value(type, constant));
    }

    public Filters flag(String name, @Nullable Boolean value, String label) {
        return with(name, Boolean.TRUE.equals(value) ? "true" : null, _ -> page.text(label));
    }

    /** @param shown the words for a value */
    public Filters with(String name, @Nullable String value, UnaryOperator<String> shown) {
        if (value != null && !value.isBlank()) {
            query = query.and(name, value);
            address = address.and(name, value);
            badges.add(new Badge(name, shown.apply(value)));
        }
        return this;
    }

    /**
     * A day as it was typed. Text that is no day hides no rows, and its badge says so.
     *
     * @param label the key of the label of the filter
     */
    public Filters day(String name, @Nullable String typed, String label) {
        if (typed == null || typed.isBlank()) {
            return this;
        }
        var iso = Dates.iso(typed, page.today());
        if (Dates.isDay(iso)) {
            return with(name, iso, day -> page.text(label) + " " + Dates.german(day));
        }
        address = address.and(name, typed);
        badges.add(new Badge(name, page.text("filters.no-day", page.text(label), typed)));
        return this;
    }

    /**
     * Hides rows before a day unless the address states that the whole list is shown.
     *
     * @param name the parameter of the service
     * @param all whether the whole list is shown
     * @param label the key of the text of the badge
     */
    public Filters unlessAll(String name, LocalDate day, boolean all, String label) {
        if (all) {
            address = address.and(ALL, "true");
        } else {
            query = query.and(name, day);
            badges.add(new Badge(ALL, page.text(label, page.date(day))));
        }
        return this;
    }

    /**
     * Reads one page of the list. On the first page of the link in the navigation, it also counts the rows that the
     * filters hide.
     */
    public <T> Listing<T> page(ServiceClient service, Class<T> type, int rows) {
        var found = service.page(type, path, query(rows));
        if (isFirstPage()
                && !badges.isEmpty()
                && page.navigation().stream().anyMatch(entry -> entry.path().equals(address()))) {
            countHidden(service, found);
        }
        return found;
    }

    private void countHidden(ServiceClient service, Listing<?> found) {
        var all = everything(service, Query.none());
        var shown = found.next() == null ? found : everything(service, query);
        var more = all.items().size() - shown.items().size();
        if (shown.next() == null && (more > 0 || all.next() != null)) {
            hidden = page.text("filters.hidden", more + (all.next() == null ? "" : "+"));
        } else if (shown.next() != null) {
            hidden = page.text("filters.hidden.some");
        }
    }

    private Listing<JsonNode> everything(ServiceClient service, Query some) {
        return service.page(JsonNode.class, path, some.and("limit", ServiceClient.MOST));
    }

    /** The parameters for the service, without paging. */
    public Query query() {
        return query;
    }

    /** The parameters for one page of the service's list. */
    public Query query(int rows) {
        return query.and("limit", rows).and("after", after);
    }

    public boolean isFirstPage() {
        return after == null;
    }

    /** The address of the list with its filters. */
    public String address() {
        return path + address.parameters();
    }

    /** The address of the list with its filters and its page. */
    public String here() {
        return path + address.and("after", after).parameters();
    }

    /** The address to come back to a row, as the value of a parameter. */
    public String back(String row) {
        return URLEncoder.encode(here() + "#row-" + row, StandardCharsets.UTF_8);
    }

    /** The address of a person's page that is opened from this list. */
    public String person(String participant) {
        return "/people/" + participant + "?reason=WORKLIST&list=" + URLEncoder.encode(here(), StandardCharsets.UTF_8);
    }

    public List<Badge> badges() {
        return badges;
    }

    public String without(Badge badge) {
        return path + (badge.name.equals(ALL) ? address.and(ALL, "true") : address.without(badge.name)).parameters();
    }

    public String withoutAll() {
        return badges.stream().anyMatch(badge -> badge.name.equals(ALL)) ? path + "?all=true" : path;
    }

    /** A sentence about the rows that the default filters hide, or null. */
    public @Nullable String hidden() {
        return hidden;
    }
}
