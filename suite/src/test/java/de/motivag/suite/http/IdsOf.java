package de.motivag.suite.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.suite.running.Topics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The ids of an organisation: the existing ones, and those that the services will derive for it. */
final class IdsOf {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> PURPOSES =
            List.of("participation", "loan-request", "referral", "outcome-case", "work-biography", "session/0");
    private static final List<String> SERVICES = List.of("coaching", "device", "outcome");

    private IdsOf() {}

    /** The ids of an organisation without any data, not even settings. */
    static Set<UUID> unknown(String name) {
        var organisation = new OrganisationId(name);
        var offer = organisation.derived("offer/activation-and-orientation");
        var ids = new LinkedHashSet<UUID>();
        ids.add(organisation.derived("settings"));
        ids.add(offer);
        ids.add(organisation.derived("waiting-list/" + offer));
        ids.add(Id.derived(offer, "session/0"));
        return ids;
    }

    /** All ids in its events, the ids of the events, and all ids derived from them. */
    static Set<UUID> published(String name) {
        var organisation = new OrganisationId(name);
        var ids = unknown(name);
        Topics.records().stream()
                .filter(record -> name.equals(header(record, "ce_organisation")))
                .flatMap(record -> UUIDS.matcher(Topics.text(record.key()) + " " + header(record, "ce_id") + " "
                                + new String(record.value(), UTF_8))
                        .results())
                .map(found -> UUID.fromString(found.group()))
                .forEach(ids::add);
        for (var id : List.copyOf(ids)) {
            PURPOSES.forEach(purpose -> ids.add(Id.derived(id, purpose)));
            SERVICES.forEach(service -> ids.add(Id.derived(id, service)));
            ids.add(organisation.derived("waiting-list/" + id));
        }
        return ids;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
