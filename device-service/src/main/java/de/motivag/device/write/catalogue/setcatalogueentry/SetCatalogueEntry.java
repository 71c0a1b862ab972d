package de.motivag.device.write.catalogue.setcatalogueentry;

import de.motivag.device.write.catalogue.Catalogue;
import de.motivag.events.Internal;
import de.motivag.events.common.CatalogueCode;
import de.motivag.events.device.CatalogueEvent.CatalogueEntrySet;
import de.motivag.events.device.CatalogueEvent.EntryKind;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Adds an entry to the organisation's device catalogue, changes its labels, or ends or resumes its use. An entry is never
 * removed, because devices and loans have its code.
 *
 * @param german label for staff who read German
 * @param english label for staff who read English
 * @param retired whether new devices and loans can no longer have this code
 */
@Post(
        path = "/catalogue/entries",
        roles = Role.TEAM_LEAD,
        summary = "Add, rename, retire or restore an entry of the device catalogue")
public record SetCatalogueEntry(
        EntryKind kind,
        CatalogueCode code,
        Internal<@NotBlank @Size(max = 60) String> german,
        Internal<@NotBlank @Size(max = 60) String> english,
        boolean retired)
        implements EntityCommand<Catalogue> {
    @Override
    public Stream<Catalogue> stream(DecisionContext context) {
        return new Stream<>(Catalogue.class, Catalogue.stream(context.organisation()));
    }

    @Override
    public List<CatalogueEntrySet> decide(Catalogue state, DecisionContext context) {
        var entry = new Catalogue.Entry(german, english, retired);
        return entry.equals(state.entries().get(new Catalogue.Code(kind, code.value())))
                ? List.of()
                : List.of(new CatalogueEntrySet(
                        Catalogue.stream(context.organisation()), kind, code, german, english, retired));
    }
}
