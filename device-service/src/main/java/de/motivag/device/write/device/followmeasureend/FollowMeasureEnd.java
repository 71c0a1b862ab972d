package de.motivag.device.write.device.followmeasureend;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moves the due day of a referral's open loans after the measure's end was recorded, corrected or revoked, or another
 * participation was entered. If there is an end, the device is due after the organisation's term from that day;
 * otherwise the agreed day counts again. An extension made after the end stands until the end changes. Never refuses.
 *
 * @param participation participation that has changed; of several participations of a referral the last end counts
 *     until a later one is entered. Null for a withdrawal, which counts only if no participation has begun or ended
 * @param devices devices that were out for the referral according to the view
 */
public record FollowMeasureEnd(
        ReferralId referral, @Nullable ParticipationId participation, News news, List<DeviceId> devices)
        implements JointCommand {
    public sealed interface News {
        /** Day of the measure's end; null if there is no end. */
        @Nullable
        LocalDate endedOn();
    }

    /** The person has entered the measure. */
    public record Entered(LocalDate enteredOn) implements News {
        @Override
        public @Nullable LocalDate endedOn() {
            return null;
        }
    }

    public record Ended(LocalDate endedOn) implements News {}

    /** @param endedOn null if the end was revoked */
    public record Corrected(@Nullable LocalDate endedOn) implements News {}

    /** The referral was withdrawn. */
    public record Withdrawn(LocalDate withdrawnOn) implements News {
        @Override
        public LocalDate endedOn() {
            return withdrawnOn;
        }
    }

    /** The withdrawal was recorded by mistake. */
    public record WithdrawalRetracted() implements News {
        @Override
        public @Nullable LocalDate endedOn() {
            return null;
        }
    }

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        devices.forEach(device -> streams.add(new Stream<>(Device.class, device)));
        streams.add(LoanTerm.of(context));
        return streams;
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        var term = states.of(LoanTerm.class, LoanTerm.of(context).id());
        var events = new ArrayList<Event>();
        for (var device : devices) {
            if (states.of(Device.class, device) instanceof Device.HandedOut(var _, var loan)
                    && loan.handedOut().referral().equals(referral)
                    && isNews(loan)) {
                events.add(move(loan, term));
            }
        }
        return events;
    }

    private boolean isNews(OpenLoan loan) {
        var known = loan.end();
        if (known == null) {
            return switch (news) {
                case Entered _ -> false;
                case Ended _ -> true;
                // A correction of an earlier participation sets no due day once another participation was entered.
                case Corrected(var endedOn) ->
                    endedOn != null
                            && (loan.attended() == null || loan.attended().equals(participation));
                case Withdrawn _ -> loan.attended() == null;
                case WithdrawalRetracted _ -> false;
            };
        }
        if (Objects.equals(known.participation(), participation)) {
            return !known.endedOn().equals(news.endedOn());
        }
        return switch (news) {
            case Withdrawn _ -> false;
            case WithdrawalRetracted _ -> false;
            case Entered(var enteredOn) -> !enteredOn.isBefore(known.endedOn());
            case Ended(var endedOn) -> endedOn.isAfter(known.endedOn());
            case Corrected(var endedOn) -> endedOn != null && endedOn.isAfter(known.endedOn());
        };
    }

    private DueBackMoved move(OpenLoan loan, LoanTerm term) {
        var out = loan.handedOut();
        var endedOn = news.endedOn();
        return new DueBackMoved(
                out.device(),
                out.loanRequest(),
                out.participant(),
                referral,
                participation,
                endedOn,
                loan.dueBack(),
                endedOn == null ? loan.agreed() : term.afterEnd(endedOn, out.handedOutOn()));
    }
}
