package de.motivag.desk.groups;

import de.motivag.desk.groups.Attendees.OfSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The topics and links of a session in the form of its attendance.
 *
 * @param catalogue the topics of the module
 * @param ticked the codes of the ticked topics
 * @param links one link in a line
 * @param suggestion whether nothing is recorded yet, so that all topics are ticked
 */
public record ContentForm(List<Topic> catalogue, List<String> ticked, String links, boolean suggestion) {

    /** Sent with the form, because a form without a tick has no topics at all. */
    private static final String SENT = "content";

    private static final String TOPICS = "/topics";
    private static final String LINKS = "/links";

    /** @param title null if it was lost; the code stands in for it */
    public record Topic(String code, @Nullable String title) {
        public String text() {
            return title == null ? code : title;
        }
    }

    /** The content of a held session. */
    public record Content(List<Topic> topics, List<String> links) {
        boolean isEmpty() {
            return topics.isEmpty() && links.isEmpty();
        }

        List<String> codes() {
            return topics.stream().map(Topic::code).toList();
        }
    }

    /** The values that were typed, otherwise those recorded, otherwise all topics of the module. */
    static ContentForm of(OfSession session, Map<String, List<String>> typed) {
        var recorded = session.content();
        if (isIn(typed)) {
            return new ContentForm(
                    session.catalogue(), typed.getOrDefault(TOPICS, List.of()), lines(typed), recorded.isEmpty());
        }
        return new ContentForm(
                session.catalogue(),
                recorded.isEmpty()
                        ? session.catalogue().stream().map(Topic::code).toList()
                        : recorded.codes(),
                String.join("\n", recorded.links()),
                recorded.isEmpty());
    }

    static boolean isIn(Map<String, List<String>> typed) {
        return typed.containsKey(SENT);
    }

    /** The body of the command. */
    static ObjectNode body(Map<String, List<String>> typed) {
        var body = JsonNodeFactory.instance.objectNode();
        var topics = body.putArray("topics");
        typed.getOrDefault(TOPICS, List.of()).forEach(topics::add);
        var links = body.putArray("links");
        Arrays.stream(lines(typed).split("\\s+"))
                .filter(link -> !link.isEmpty())
                .distinct()
                .forEach(links::add);
        return body;
    }

    private static String lines(Map<String, List<String>> typed) {
        return typed.getOrDefault(LINKS, List.of("")).getFirst();
    }
}
