package de.motivag.enrolment.write.referral;

import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.device.LoanRequestId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralNotPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A referral, as far as the next command needs to know it. */
public sealed interface Referral {
    record None() implements Referral {}

    /**
     * @param decided whether a person has decided the route
     * @param suitability the last check's result, if there was one
     * @param answered the participation that coaching's last answer was about
     */
    record Open(
            ReferralOpened opened,
            Route route,
            boolean decided,
            @Nullable Suitability suitability,
            boolean deviceNeeded,
            Placement placement,
            @Nullable ParticipationId answered,
            Set<LoanRequestId> devices)
            implements Referral {
        public ParticipantId participant() {
            return opened.participant();
        }

        public OfferId offer() {
            return opened.offer();
        }

        private Open routed(Route to, boolean byHand) {
            return new Open(opened, to, byHand, suitability, deviceNeeded, placement, answered, devices);
        }

        private Open placed(Placement now, @Nullable ParticipationId by) {
            return new Open(opened, route, decided, suitability, deviceNeeded, now, by, devices);
        }

        private Open assessed(Suitability result) {
            return new Open(opened, route, decided, result, deviceNeeded, placement, answered, devices);
        }

        private Open equipped(boolean needed, @Nullable LoanRequestId with) {
            var all = new HashSet<>(devices);
            if (with != null) {
                all.add(with);
            }
            return new Open(opened, route, decided, suitability, needed, placement, answered, Set.copyOf(all));
        }
    }

    enum Placement {
        NOT_REQUESTED,
        REQUESTED,
        PLACED,
        WAITING
    }

    static Referral evolve(Referral state, ReferralEvent event) {
        if (event instanceof ReferralOpened opened) {
            return new Open(opened, Route.UNDECIDED, false, null, false, Placement.NOT_REQUESTED, null, Set.of());
        }
        if (!(state instanceof Open open)) {
            throw new IllegalStateException("a referral begins by being opened");
        }
        return switch (event) {
            case ReferralOpened opened -> open;
            case ReferralRouted routed -> open.routed(routed.route(), false);
            case RouteDecided decided -> open.routed(decided.route(), true);
            case ContactLogged contact -> open;
            case SuitabilityAssessed assessed -> open.assessed(assessed.result());
            case DeviceNeeded needed -> open.equipped(true, null);
            case DeviceProvided provided -> open.equipped(false, provided.loanRequest());
            case PlacementRequested requested -> open.placed(Placement.REQUESTED, open.answered());
            case ReferralPlaced placed -> open.placed(Placement.PLACED, placed.participation());
            case ReferralWaiting waiting -> open.placed(Placement.WAITING, waiting.participation());
            case ReferralNotPlaced refused -> open.placed(Placement.NOT_REQUESTED, refused.participation());
        };
    }
}
