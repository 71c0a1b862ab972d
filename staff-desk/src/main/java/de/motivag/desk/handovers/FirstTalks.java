package de.motivag.desk.handovers;

import de.motivag.desk.roadmap.Roadmap;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the services know about one first talk. */
@Component
public class FirstTalks {

    private static final String HANDED_OUT = "HANDED_OUT";

    private final Services services;

    FirstTalks(Services services) {
        this.services = services;
    }

    private record Offer(@Nullable String title) {}

    /** @param reason the reason for reading, which is logged */
    public FirstTalk of(UUID participation, String reason) {
        return services.coaching()
                .get(
                        FirstTalk.class,
                        "/participations/{participation}/handover",
                        Query.of("reason", reason),
                        participation);
    }

    /** The devices that the person has. */
    public Part<List<LoanedDevice>> loans(FirstTalk firstTalk) {
        return services.device()
                .allPart(LoanedDevice.class, "/devices", Query.of("participant", firstTalk.participant()))
                .map(devices -> devices.stream()
                        .filter(device -> device.status().equals(HANDED_OUT))
                        .toList());
    }

    /**
     * The roadmap of the participation; empty if there is none.
     *
     * @param reason the reason for reading, which is logged
     */
    public Part<Roadmap> roadmap(String participation, String reason) {
        return services.coaching()
                .part(
                        Roadmap.class,
                        "/participations/{participation}/roadmap",
                        Query.of("reason", reason),
                        participation);
    }

    /** The title of the offer; its id if it has none. */
    public String title(String offer) {
        var found = services.coaching().part(Offer.class, "/offers/{offer}", Query.none(), offer);
        return found.isThere() ? Objects.requireNonNullElse(found.get().title(), offer) : offer;
    }
}
