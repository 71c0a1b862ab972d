package de.motivag.device.write.catalogue;

import static de.motivag.device.Past.past;

import de.motivag.device.Past;
import de.motivag.device.write.catalogue.setcatalogueentry.SetCatalogueEntry;
import de.motivag.events.Internal;
import de.motivag.events.common.CatalogueCode;
import de.motivag.events.device.CatalogueEvent.CatalogueEntrySet;
import de.motivag.events.device.CatalogueEvent.EntryKind;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueStatesTest {
    private static final Map<String, Past> STATES = Map.of(
            "Standard", past(),
            "Added", past(set(false)),
            "Retired", past(set(false), set(true)));

    private static final Map<String, Command> COMMANDS = Map.of(
            "SetCatalogueEntry", entry("CONVERTIBLE", "Convertible", false),
            "SetCatalogueEntry (other label)", entry("CONVERTIBLE", "Wandelgerät", false),
            "SetCatalogueEntry (retired)", entry("CONVERTIBLE", "Convertible", true),
            "SetCatalogueEntry (standard)", entry("LAPTOP", "Laptop", false));

    private static SetCatalogueEntry entry(String code, String german, boolean retired) {
        var english = code.equals("LAPTOP") ? "Laptop" : "Convertible";
        return new SetCatalogueEntry(
                EntryKind.DEVICE_TYPE, new CatalogueCode(code), Internal.of(german), Internal.of(english), retired);
    }

    private static CatalogueEntrySet set(boolean retired) {
        return new CatalogueEntrySet(
                Catalogue.stream(Past.CONTEXT.organisation()),
                EntryKind.DEVICE_TYPE,
                new CatalogueCode("CONVERTIBLE"),
                Internal.of("Convertible"),
                Internal.of("Convertible"),
                retired);
    }

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                Catalogue.class,
                STATES,
                past -> past.state(Catalogue.class, Catalogue.stream(Past.CONTEXT.organisation())),
                COMMANDS,
                Past::decides);
    }
}
