package de.motivag.coaching.write.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The individual pace of a participation: modules that are completed by other means than attendance.
 *
 * @param selfStudies confirmed self-study, in the order of recording
 * @param waived day of the waiver of each waived module
 */
record Pace(List<SelfStudy> selfStudies, Map<Integer, LocalDate> waived) {
    static final Pace OF_THE_GROUP = new Pace(List.of(), Map.of());

    Pace with(SelfStudy study) {
        return new Pace(Copies.with(selfStudies, study), waived);
    }

    Pace without(SelfStudy study) {
        return new Pace(Copies.without(selfStudies, study), waived);
    }

    Pace waived(int module, LocalDate on) {
        return new Pace(selfStudies, Copies.with(waived, module, on));
    }

    Pace required(int module) {
        return new Pace(selfStudies, Copies.without(waived, module));
    }
}
