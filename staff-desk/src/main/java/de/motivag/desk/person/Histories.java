package de.motivag.desk.person;

import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.ServiceClient;
import de.motivag.desk.services.Services;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the events about a person from all services. Each reading is logged there with its reason. */
@Component
class Histories {

    private final Services services;

    Histories(Services services) {
        this.services = services;
    }

    /** One part per service, because one of them may be away. */
    List<Part<List<Recorded>>> of(String participant, String reason) {
        return List.of(
                history(services.enrolment(), participant, reason),
                history(services.coaching(), participant, reason),
                history(services.device(), participant, reason),
                history(services.outcome(), participant, reason));
    }

    private static Part<List<Recorded>> history(ServiceClient service, String participant, String reason) {
        return service.allPart(
                Recorded.class, "/participants/{participant}/history", Query.of("reason", reason), participant);
    }

    /** The events of the services that have answered, the earliest first. */
    static List<Recorded> inOrder(List<Part<List<Recorded>>> parts) {
        return parts.stream()
                .filter(Part::isThere)
                .flatMap(part -> part.get().stream())
                .sorted(Comparator.comparing(Recorded::recordedAt))
                .toList();
    }
}
