package de.motivag.enrolment.write.referral;

import de.motivag.events.enrolment.CareNeeds;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Schedule needs; the note is free text.
 *
 * @param childCare whether the person looks after children
 * @param careOfRelatives whether the person cares for relatives
 * @param returner whether the person returns to work after a time of care
 * @param note free text about the schedule needs
 */
public record Care(
        boolean childCare,
        boolean careOfRelatives,
        boolean returner,
        @Nullable @Size(max = 2000) String note) {
    CareNeeds needs() {
        return new CareNeeds(childCare, careOfRelatives, returner, note);
    }
}
