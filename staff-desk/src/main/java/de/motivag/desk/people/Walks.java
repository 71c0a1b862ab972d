package de.motivag.desk.people;

import de.motivag.desk.services.Away;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Listing;
import de.motivag.desk.services.NotAllowed;
import de.motivag.desk.services.NotThere;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.ServiceClient;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/**
 * The way through the people of a list. The order is kept in the session, because a row may leave the list when its
 * work is done.
 */
@Component
public class Walks {

    private static final String ATTRIBUTE = "walks";

    /** The lists of one session whose order is kept. */
    private static final int KEPT = 3;

    private static final Map<String, Backend> LISTS = Map.of(
            "/referrals", Backend.ENROLMENT,
            "/participations", Backend.COACHING,
            "/appointments", Backend.COACHING,
            "/aftercares", Backend.COACHING,
            "/handovers", Backend.COACHING,
            "/loan-requests", Backend.DEVICE,
            "/outcome-cases", Backend.OUTCOME,
            "/evidence", Backend.OUTCOME);

    /** The pages of a group with its people. */
    private static final Pattern OF_GROUP =
            Pattern.compile("/groups/(?<group>[0-9a-f-]{36})(?:/(?<part>closing|sessions/[0-9a-f-]{36}))?");

    private final Services services;
    private final People names;

    Walks(Services services, People names) {
        this.names = names;
        this.services = services;
    }

    private record Order(ArrayList<String> ids, boolean more) implements Serializable {}

    /**
     * The way at that person, or null if the address is no list of people or does not contain the person.
     *
     * @param list the address of the list
     * @param continued whether the person was opened from the page of another one, and not from the list
     */
    public @Nullable Walk at(HttpSession session, String list, String participant, boolean continued) {
        var kept = kept(session);
        var people = kept.get(list);
        if (!continued || people == null || !people.ids.contains(participant)) {
            var fresh = read(list);
            if (fresh != null && fresh.ids.contains(participant)) {
                people = fresh;
                keep(session, kept, list, fresh);
            }
        }
        int position = people == null ? -1 : people.ids.indexOf(participant);
        return people == null || position < 0 ? null : new Walk(list, people.ids, people.more, position);
    }

    private static LinkedHashMap<String, Order> kept(HttpSession session) {
        var kept = new LinkedHashMap<String, Order>();
        if (session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> known) {
            known.forEach((list, people) -> kept.put((String) list, (Order) people));
        }
        return kept;
    }

    private static void keep(HttpSession session, LinkedHashMap<String, Order> kept, String list, Order fresh) {
        kept.remove(list);
        if (kept.size() == KEPT) {
            kept.pollFirstEntry();
        }
        kept.put(list, fresh);
        session.setAttribute(ATTRIBUTE, kept);
    }

    /** The first people of a list, or null. */
    private @Nullable Order read(String list) {
        var address = UriComponentsBuilder.fromUriString(list).build();
        var path = address.getPath();
        if (path == null) {
            return null;
        }
        var query = Query.of("limit", ServiceClient.MOST);
        for (var parameter : address.getQueryParams().toSingleValueMap().entrySet()) {
            if (parameter.getValue() != null && !parameter.getKey().equals("after")) {
                query = query.and(parameter.getKey(), UriUtils.decode(parameter.getValue(), StandardCharsets.UTF_8));
            }
        }
        try {
            return read(path, query);
        } catch (Away | NotAllowed | NotThere | Refused _) {
            // The page of the person is useful without the list.
            return null;
        }
    }

    private @Nullable Order read(String path, Query query) {
        var backend = LISTS.get(path);
        if (backend != null) {
            var ofService = path.equals("/evidence") ? "/outcome-cases" : path;
            return people(services.of(backend).page(JsonNode.class, ofService, query));
        }
        if (path.equals("/waiting-list")) {
            var offer = query.list().stream()
                    .filter(parameter -> parameter.name().equals("offer"))
                    .findFirst();
            return offer.isEmpty()
                    ? null
                    : people(services.coaching()
                            .page(
                                    JsonNode.class,
                                    "/offers/{offer}/waiting-list",
                                    query.without("offer"),
                                    offer.get().value()));
        }
        var ofGroup = OF_GROUP.matcher(path);
        return ofGroup.matches() ? sorted(ofGroup.group("group"), ofGroup.group("part")) : null;
    }

    /** The people of a page of a group, which shows them in the order of their names. */
    private Order sorted(String group, @Nullable String part) {
        var coaching = services.coaching();
        List<JsonNode> rows;
        if (part == null) {
            rows = coaching.get(JsonNode.class, "/groups/{group}", Query.none(), group)
                    .path("seats")
                    .valueStream()
                    .toList();
        } else if (part.equals("closing")) {
            rows = coaching.all(JsonNode.class, "/groups/{group}/participations", Query.none(), group);
        } else {
            rows = coaching.get(
                            JsonNode.class, "/sessions/{session}", Query.none(), part.substring("sessions/".length()))
                    .path("attendees")
                    .valueStream()
                    .toList();
        }
        var unsorted = people(new Listing<>(rows, null));
        return new Order(new ArrayList<>(names.names(unsorted.ids).sorted(unsorted.ids, id -> id)), false);
    }

    private static Order people(Listing<JsonNode> rows) {
        var ids = rows.items().stream()
                .map(row -> row.path("participant").asString(""))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return new Order(new ArrayList<>(ids), rows.next() != null);
    }
}
