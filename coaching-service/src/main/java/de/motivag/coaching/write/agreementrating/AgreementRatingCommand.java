package de.motivag.coaching.write.agreementrating;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** A command on the ratings of the agreement of one participation. */
public interface AgreementRatingCommand extends JointCommand {
    ParticipationId participation();

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(AgreementRating.of(participation()), new Stream<>(Participation.class, participation()));
    }
}
