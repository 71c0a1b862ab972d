package de.motivag.device.write.device;

import static de.motivag.device.DeviceRule.LENT_FOR_ANOTHER_REQUEST;

import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan whose device has not been returned.
 *
 * @param agreed due day last agreed between staff and person, at the hand-out or an extension
 * @param dueBack due day that counts
 * @param end the measure's end that the loan follows; null if there is no end
 * @param attended participation whose entry or revoked end left the loan without an end; null in all other cases
 * @param overdue whether an event has recorded that this due day has passed
 * @param reminded number of the last reminder for this due day; 0 before the first
 */
public record OpenLoan(
        DeviceHandedOut handedOut,
        LocalDate agreed,
        LocalDate dueBack,
        @Nullable End end,
        @Nullable ParticipationId attended,
        boolean overdue,
        int reminded) {
    public record End(@Nullable ParticipationId participation, LocalDate endedOn) {}

    static OpenLoan of(DeviceHandedOut handedOut) {
        return new OpenLoan(handedOut, handedOut.dueBack(), handedOut.dueBack(), null, null, false, 0);
    }

    /**
     * The hand-out of this loan.
     *
     * @param loanRequest loan that a command names
     * @throws RuleViolated if the device is lent for another request by now
     */
    public DeviceHandedOut named(LoanRequestId loanRequest) {
        if (!handedOut.loanRequest().equals(loanRequest)) {
            throw new RuleViolated(LENT_FOR_ANOTHER_REQUEST, "#/loanRequest")
                    .about(loanRequest, handedOut.handedOutOn(), handedOut.loanRequest());
        }
        return handedOut;
    }

    OpenLoan extendedTo(LocalDate day) {
        return new OpenLoan(handedOut, day, day, end, attended, false, 0);
    }

    OpenLoan corrected(DueBackCorrected corrected) {
        return extendedTo(corrected.dueBack());
    }

    OpenLoan moved(DueBackMoved moved) {
        var isSame = moved.dueBack().equals(dueBack);
        return new OpenLoan(
                handedOut,
                agreed,
                moved.dueBack(),
                moved.endedOn() == null ? null : new End(moved.participation(), moved.endedOn()),
                moved.endedOn() == null ? moved.participation() : null,
                isSame && overdue,
                isSame ? reminded : 0);
    }

    OpenLoan markedOverdue() {
        return new OpenLoan(handedOut, agreed, dueBack, end, attended, true, reminded);
    }

    OpenLoan reminded(LoanReminded reminder) {
        return new OpenLoan(handedOut, agreed, dueBack, end, attended, overdue, reminder.number());
    }
}
