package de.motivag.device.read.catalogue;

import de.motivag.device.write.catalogue.Catalogue;
import de.motivag.events.device.CatalogueEvent;
import de.motivag.events.device.CatalogueEvent.EntryKind;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the catalogue. It is small and seldom changed, so it is folded from its events and has no view. */
@RestController
class CatalogueApi {
    /**
     * @param code code in devices, loans and requests
     * @param german label; null if it was lost with the database; the same holds for {@code english}
     * @param english label; null if it was lost with the database
     * @param retired whether new devices and loans can no longer have this code
     */
    record Entry(
            String code, @Nullable String german, @Nullable String english, boolean retired) {}

    /**
     * @param deviceTypes in the order of their codes; the same holds for {@code accessories}
     * @param accessories in the order of their codes
     */
    record CatalogueView(List<Entry> deviceTypes, List<Entry> accessories) {}

    private final StreamLoader streams;
    private final TenantTransactions transactions;

    CatalogueApi(StreamLoader streams, TenantTransactions transactions) {
        this.streams = streams;
        this.transactions = transactions;
    }

    /** Lists the device types, conditions and accessories that the organisation uses. */
    @GetMapping("/catalogue")
    @Allow({Role.DEVICE_DESK, Role.TEAM_LEAD, Role.INTAKE, Role.ADVISER, Role.MODERATOR})
    ResponseEntity<CatalogueView> catalogue() {
        var organisation = Caller.current().organisation();
        var changes = transactions.within(organisation, () -> streams.read(Catalogue.stream(organisation)));
        var catalogue = Catalogue.STANDARD;
        for (var change : changes) {
            catalogue = Catalogue.evolve(catalogue, (CatalogueEvent) change.event());
        }
        return ResponseEntity.ok()
                .eTag("\"" + changes.size() + "\"")
                .body(new CatalogueView(
                        entries(catalogue, EntryKind.DEVICE_TYPE), entries(catalogue, EntryKind.ACCESSORY)));
    }

    private static List<Entry> entries(Catalogue catalogue, EntryKind kind) {
        return catalogue.entries().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(entry -> new Entry(
                        entry.getKey().value(),
                        entry.getValue().german().orNull(),
                        entry.getValue().english().orNull(),
                        entry.getValue().retired()))
                .sorted(Comparator.comparing(Entry::code))
                .toList();
    }
}
