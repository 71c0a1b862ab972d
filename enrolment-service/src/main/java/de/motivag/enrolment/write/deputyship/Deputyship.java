package de.motivag.enrolment.write.deputyship;

import de.motivag.events.enrolment.DeputyshipEvent;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyAppointed;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyshipEnded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period in which one member of staff deputises for another. It gives no rights; it changes whose cases are listed. */
public sealed interface Deputyship {
    record None() implements Deputyship {}

    /** @param endedOn first day without the deputy, if it was ended early */
    record Appointed(DeputyAppointed as, @Nullable LocalDate endedOn) implements Deputyship {}

    static Deputyship evolve(Deputyship state, DeputyshipEvent event) {
        return switch (event) {
            case DeputyAppointed appointed -> new Appointed(appointed, null);
            case DeputyshipEnded ended ->
                state instanceof Appointed appointed ? new Appointed(appointed.as(), ended.endedOn()) : state;
        };
    }
}
