package de.motivag.enrolment.read.identity;

import de.motivag.events.enrolment.ParticipantId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who these are: by their ids, by their client numbers, or both. */
record Resolve(
        @Nullable @Size(max = 200) List<ParticipantId> participants,
        @Nullable @Size(max = 200) List<@Pattern(regexp = "\\d{3}[A-Z]\\d{6}") String> clientNumbers,
        Reason reason) {
    Resolve {
        if (participants == null && clientNumbers == null) {
            throw new IllegalArgumentException("asks for nobody");
        }
    }

    /** Says nothing of the persons. */
    @Override
    public String toString() {
        return "Resolve";
    }
}
