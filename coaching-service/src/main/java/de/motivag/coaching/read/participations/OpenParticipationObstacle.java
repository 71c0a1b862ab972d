package de.motivag.coaching.read.participations;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.history.ErasureObstacles;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Blocks an erasure while the person takes part in a measure or waits for a seat. */
@Component
final class OpenParticipationObstacle implements ErasureObstacles {
    private final Participations participations;

    OpenParticipationObstacle(Participations participations) {
        this.participations = participations;
    }

    @Override
    public Obstacles of(OrganisationId organisation, ParticipantId participant) {
        return participations.isAnyOpen(participant, organisation)
                ? new Obstacles(Set.of(BlockReason.OPEN_PARTICIPATION.name()), null)
                : Obstacles.NONE;
    }
}
