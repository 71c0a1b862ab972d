package de.motivag.coaching.write.participation;

import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Stream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The participations of one person that have not ended, as the view shows them. */
public record OpenParticipations(List<Open> all) {
    public static final OpenParticipations NONE = new OpenParticipations(List.of());

    /** @param group null while the person waits */
    public record Open(
            ParticipationId participation,
            ReferralId referral,
            @Nullable GroupId group) {}

    public static Stream<OpenParticipations> of(ParticipantId participant) {
        return new Stream<>(OpenParticipations.class, participant);
    }

    /** Another one of the same referral. */
    public Optional<ParticipationId> another(ReferralId referral, ParticipationId than) {
        return all.stream()
                .filter(open -> open.referral().equals(referral)
                        && !open.participation().equals(than))
                .map(Open::participation)
                .findFirst();
    }

    List<GroupId> groupsBeside(ParticipationId participation) {
        return all.stream()
                .filter(open -> !open.participation().equals(participation))
                .flatMap(open -> Optional.ofNullable(open.group()).stream())
                .distinct()
                .toList();
    }
}
