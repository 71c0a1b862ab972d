package de.motivag.desk.groups;

import de.motivag.desk.appointments.Aftercare;
import de.motivag.desk.person.Participation;
import de.motivag.desk.services.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work that is still open in a group whose sessions are over.
 *
 * @param rows one per person who has or had a seat
 */
public record Closing(Group group, List<Row> rows) {

    /**
     * @param devices the devices that the person has; missing or hidden if the reader cannot see them
     * @param aftercare null unless the measure has ended or aftercare was offered
     */
    public record Row(
            Participation participation,
            String name,
            Part<List<Device>> devices,
            @Nullable Aftercare aftercare) {

        public boolean hasEnded() {
            return !List.of("PLACED", "WAITING").contains(participation.status());
        }

        /** Only people who have entered the measure get a recommendation. */
        public boolean needsRecommendation() {
            return participation.enteredOn() != null
                    && participation.recommendations().isEmpty();
        }

        public boolean needsDecision() {
            return participation.recommendations().stream().anyMatch(one -> one.decision() == null);
        }

        /** Whether the person has completed the measure and was not offered aftercare. */
        public boolean needsAftercare() {
            return aftercare != null
                    && aftercare.state().equals("NOT_OFFERED")
                    && "COMPLETED".equals(participation.endKind());
        }

        public boolean hasDevice() {
            return devices.isThere() && !devices.get().isEmpty();
        }

        /** The number of cells in which something is open. */
        public int open() {
            return (hasEnded() ? 0 : 1)
                    + (needsRecommendation() || needsDecision() ? 1 : 0)
                    + (hasDevice() ? 1 : 0)
                    + (needsAftercare() ? 1 : 0);
        }
    }

    /** A device that the person has. */
    public record Device(
            String device, String type, @Nullable String inventoryNumber, String status) {}

    public int open() {
        return rows.stream().mapToInt(Row::open).sum();
    }
}
