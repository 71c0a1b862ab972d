package de.motivag.coaching.read.groups;

import de.motivag.coaching.read.groups.TopicCatalogue.Topic;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a session.
 *
 * @param topics topics that the held session was about, in the order of the catalogue
 * @param links links that the session used; empty for other roles than moderators and team leads
 */
record Content(List<Topic> topics, List<String> links) {
    /** @param catalogue topics of all modules */
    static Content of(ResultSet row, List<Topic> catalogue) throws SQLException {
        var recorded = List.of((String[]) row.getArray("topics").getArray());
        return new Content(
                catalogue.stream()
                        .filter(topic -> recorded.contains(topic.code()))
                        .toList(),
                seesLinks() ? List.of((String[]) row.getArray("links").getArray()) : List.of());
    }

    /** The online room; null for other roles than moderators and team leads. */
    static @Nullable String onlineRoom(ResultSet row) throws SQLException {
        return seesLinks() ? row.getString("online_room") : null;
    }

    private static boolean seesLinks() {
        return Caller.current().isAnyOf(Role.MODERATOR, Role.TEAM_LEAD);
    }
}
