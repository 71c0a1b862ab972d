package de.motivag.device.write.device.followmeasureend;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceId;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure has ended, or its end was corrected or undone, or another run of the referral was entered: the devices that are
 * out for that referral are due the organisation's term after the end, or again when it was agreed if there is no end any
 * more. An extension that was made after the end stands until the end changes. Never refuses.
 *
 * @param participation that the news is of; of several runs of one referral the last end counts until a later one is entered
 * @param devices that were out for the referral a moment ago
 */
public record FollowMeasureEnd(ReferralId referral, ParticipationId participation, News news, List<DeviceId> devices)
        implements JointCommand {
    public sealed interface News {
        /** None if there is no end any more. */
        @Nullable
        LocalDate endedOn();
    }

    /** The person attends. */
    public record Entered(LocalDate enteredOn) implements News {
        @Override
        public @Nullable LocalDate endedOn() {
            return null;
        }
    }

    public record Ended(LocalDate endedOn) implements News {}

    /** @param endedOn none if the end was undone */
    public record Corrected(@Nullable LocalDate endedOn) implements News {}

    @Override
    public List<Stream<?>> streams(Given given) {
        var streams = new ArrayList<Stream<?>>();
        devices.forEach(device -> streams.add(new Stream<>(Device.class, device)));
        streams.add(LoanTerm.of(given));
        return streams;
    }

    @Override
    public List<? extends Event> decide(States states, Given given) {
        var term = states.of(LoanTerm.class, LoanTerm.of(given).id());
        var events = new ArrayList<Event>();
        for (var device : devices) {
            if (states.of(Device.class, device) instanceof Device.HandedOut(var item, var loan)
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
            // What is said of a run that another one has followed makes nothing due.
            return news instanceof Corrected
                    ? news.endedOn() != null
                            && (loan.attended() == null || loan.attended().equals(participation))
                    : news instanceof Ended;
        }
        if (known.participation().equals(participation)) {
            return !known.endedOn().equals(news.endedOn());
        }
        return switch (news) {
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
                endedOn == null ? loan.agreed() : due(endedOn, out, term));
    }

    /** As at any hand-out, never on the day of handing out or before: the end may have been known late. */
    private static LocalDate due(LocalDate end, DeviceHandedOut out, LoanTerm term) {
        var due = end.plusDays(term.daysAfterEnd());
        return due.isAfter(out.handedOutOn()) ? due : out.handedOutOn().plusDays(1);
    }
}
