package de.motivag.coaching.write.participation;

import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import java.time.LocalDate;

/** Self-study for a module that a moderator has confirmed (Selbststudium). */
public record SelfStudy(int module, LocalDate studiedOn, int minutes) {
    public static SelfStudy of(SelfStudyConfirmed e) {
        return new SelfStudy(e.module(), e.studiedOn(), e.minutes());
    }
}
