package de.motivag.events.device;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.common.CatalogueCode;

/** Events of an organisation's catalogue of device types and accessories. */
public sealed interface CatalogueEvent extends Event {
    CatalogueId catalogue();

    @Override
    default CatalogueId stream() {
        return catalogue();
    }

    /**
     * The entry from now on: a new one, or other labels for a known code, or the end or return of its use.
     *
     * @param german label for staff who read German
     * @param english label for staff who read English
     * @param retired whether new devices and loans can no longer have this code
     */
    record CatalogueEntrySet(
            CatalogueId catalogue,
            EntryKind kind,
            CatalogueCode code,
            Internal<String> german,
            Internal<String> english,
            boolean retired)
            implements CatalogueEvent {}

    /** The kind of a catalogue entry: a type of device, or an accessory. */
    enum EntryKind {
        DEVICE_TYPE,
        ACCESSORY
    }
}
