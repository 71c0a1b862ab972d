package de.motivag.coaching.write.offer;

import de.motivag.events.Internal;
import de.motivag.events.coaching.OfferEvent.OfferTopic;
import de.motivag.events.common.TopicCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic for the sessions of a module, as a team lead defines it.
 *
 * @param code refused if it occurs twice in the offer
 * @param title name of the topic for staff and participants
 */
public record DefinedTopic(
        @Min(1) @Max(99) int module,
        TopicCode code,
        @NotBlank @Size(max = 200) String title) {
    public static List<OfferTopic> all(@Nullable List<DefinedTopic> topics) {
        return topics == null
                ? List.of()
                : topics.stream()
                        .map(topic -> new OfferTopic(topic.module(), topic.code()))
                        .toList();
    }

    public static Internal<List<String>> titles(@Nullable List<DefinedTopic> topics) {
        return Internal.of(
                topics == null
                        ? List.of()
                        : topics.stream().map(DefinedTopic::title).toList());
    }
}
