package de.motivag.enrolment.write.participant.erase;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.participant.ReferralsOf;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.Seat;
import de.motivag.events.enrolment.ErasureId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.BlockReason;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a person's data to be erased (Art. 17 GDPR). Blocked while a referral of the person is open, and until the
 * organisation's retention term after the last measure's end is over; otherwise the others are asked. While one
 * request runs a second one changes nothing; after a blocked one it can be asked for again.
 */
@Post(
        path = "/participants/{participant}/request-erasure",
        roles = Role.PRIVACY_OFFICER,
        summary = "Ask for a person's data to be erased")
public record RequestErasure(
        ParticipantId participant, @OrNew ErasureId erasure) implements JointCommand {
    @Override
    public List<Stream<?>> streams(Given given) {
        return List.of(
                new Stream<>(Participant.class, participant),
                new Stream<>(Organisation.class, Organisation.stream(given.organisation())));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, Given given) {
        var whose = new ReferralsOf.Whose(participant);
        return states.has(whose)
                ? states.of(ReferralsOf.class, whose).referrals().stream()
                        .<Stream<?>>map(referral -> new Stream<>(Referral.class, referral))
                        .toList()
                : List.of(new Stream<>(ReferralsOf.class, whose));
    }

    @Override
    public List<ParticipantEvent> decide(States states, Given given) {
        return switch (states.of(Participant.class, participant)) {
            case Participant.None none -> throw new RuleViolated(EnrolmentRule.NO_SUCH_PARTICIPANT);
            case Participant.BeingErased running -> List.of();
            case Participant.Erased erased -> List.of();
            case Participant.Registered same when same.heard().containsKey(erasure) -> List.of();
            case Participant.Registered registered -> List.of(answer(states, given));
        };
    }

    private ParticipantEvent answer(States states, Given given) {
        var referrals = states.of(ReferralsOf.class, new ReferralsOf.Whose(participant)).referrals().stream()
                .map(referral -> states.of(Referral.class, referral))
                .toList();
        var reasons = EnumSet.noneOf(BlockReason.class);
        if (referrals.stream().anyMatch(Referral.Open.class::isInstance)) {
            reasons.add(BlockReason.OPEN_REFERRAL);
        }
        var until = referrals.stream()
                .map(RequestErasure::measureEnd)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(end -> end.plusMonths(retentionMonths(states, given)))
                .filter(given.today()::isBefore)
                .orElse(null);
        if (until != null) {
            reasons.add(BlockReason.RETENTION);
        }
        return reasons.isEmpty()
                ? new ErasureRequested(participant, erasure, given.today())
                : new ErasureBlocked(participant, erasure, ErasureService.ENROLMENT, reasons, until);
    }

    /** Who withdrew while having a seat that was not given up before its entry has left the measure on that day. */
    private static Optional<LocalDate> measureEnd(Referral referral) {
        return switch (referral) {
            case Referral.None none -> Optional.empty();
            case Referral.Open open -> Optional.empty();
            case Referral.Closed closed -> Optional.of(closed.endedOn());
            case Referral.Withdrawn withdrawn ->
                Optional.of(withdrawn.withdrawnOn())
                        .filter(day -> withdrawn.way().seat().placement() == Seat.Placement.PLACED);
        };
    }

    private static int retentionMonths(States states, Given given) {
        var settings = states.of(Organisation.class, Organisation.stream(given.organisation()))
                .settings();
        if (settings == null) {
            throw new RuleViolated(EnrolmentRule.NO_SUCH_ORGANISATION);
        }
        return settings.retentionMonths();
    }
}
