package de.motivag.enrolment.write.participant.requesterasure;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_PARTICIPANT;
import static de.motivag.enrolment.EnrolmentRule.ORGANISATION_NOT_CONFIGURED;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.participant.ReferralsOf;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.Seat;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.decision.DecisionContext;
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
 * Requests the erasure of a person's data (Art. 17 GDPR). Blocked while a referral of the person is open, and until the
 * organisation's retention term after the last measure's end is over. The term ends on a working day. Otherwise the other services are asked to answer.
 * A second request has no effect while the first one runs; after a blocked one it can be repeated.
 */
@Post(
        path = "/participants/{participant}/request-erasure",
        roles = Role.PRIVACY_OFFICER,
        summary = "Request the erasure of a person's data")
public record RequestErasure(
        ParticipantId participant, @OrNew ErasureId erasure) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(Participant.class, participant),
                new Stream<>(Organisation.class, Organisation.stream(context.organisation())));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        var lookup = new ReferralsOf.Key(participant);
        return states.has(lookup)
                ? states.of(ReferralsOf.class, lookup).referrals().stream()
                        .<Stream<?>>map(referral -> new Stream<>(Referral.class, referral))
                        .toList()
                : List.of(new Stream<>(ReferralsOf.class, lookup));
    }

    @Override
    public List<ParticipantEvent> decide(States states, DecisionContext context) {
        return switch (states.of(Participant.class, participant)) {
            case Participant.None _ -> throw new RuleViolated(NO_SUCH_PARTICIPANT);
            case Participant.BeingErased _ -> List.of();
            case Participant.Erased _ -> List.of();
            case Participant.Registered known when known.answers().containsKey(erasure) -> List.of();
            case Participant.Registered _ -> List.of(answer(states, context));
        };
    }

    private ParticipantEvent answer(States states, DecisionContext context) {
        var referrals = states.of(ReferralsOf.class, new ReferralsOf.Key(participant)).referrals().stream()
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
                .map(end -> retentionEnd(end, settings(states, context)))
                .filter(context.today()::isBefore)
                .orElse(null);
        if (until != null) {
            reasons.add(BlockReason.RETENTION);
        }
        return reasons.isEmpty()
                ? new ErasureRequested(participant, erasure, context.today())
                : new ErasureBlocked(participant, erasure, ErasureService.ENROLMENT, reasons, until);
    }

    /** The day of the measure's end. A person who withdrew while still holding a seat left the measure on that day. */
    private static Optional<LocalDate> measureEnd(Referral referral) {
        return switch (referral) {
            case Referral.None _ -> Optional.empty();
            case Referral.Open _ -> Optional.empty();
            case Referral.Closed closed -> Optional.of(closed.endedOn());
            case Referral.Withdrawn withdrawn ->
                Optional.of(withdrawn.withdrawnOn())
                        .filter(day -> withdrawn.progress().seat().placement() == Seat.Placement.PLACED);
        };
    }

    private static LocalDate retentionEnd(LocalDate measureEnd, OrganisationConfigured settings) {
        return WorkingDays.in(settings.federalState().name())
                .onOrAfter(measureEnd.plusMonths(settings.retentionMonths()));
    }

    private static OrganisationConfigured settings(States states, DecisionContext context) {
        var settings = states.of(Organisation.class, Organisation.stream(context.organisation()))
                .settings();
        if (settings == null) {
            throw new RuleViolated(ORGANISATION_NOT_CONFIGURED);
        }
        return settings;
    }
}
