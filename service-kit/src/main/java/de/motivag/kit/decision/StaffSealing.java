package de.motivag.kit.decision;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.SealedStaffId;
import de.motivag.events.StaffId;
import org.jspecify.annotations.Nullable;

/** Encrypts staff ids for the other services of the installation. The same id gives the same text within a stream. */
@FunctionalInterface
public interface StaffSealing {
    /** Encrypts nothing, because the services share no key. */
    StaffSealing NONE = (_, _, _) -> null;

    /**
     * The encrypted id; null without a key.
     *
     * @param stream stream of the event that contains it
     */
    @Nullable
    SealedStaffId sealed(StaffId staff, OrganisationId organisation, Id stream);
}
