package de.motivag.enrolment.write.referral;

import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** A command that retracts an event of a referral. */
public interface ReferralRetraction extends JointCommand {
    ReferralId referral();

    EventId event();

    Confidential<String> reason();

    /** The types of events that this command may retract. */
    Retractable types();

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Referral.class, referral()));
    }

    @Override
    default List<ReferralEvent> decide(States states, DecisionContext context) {
        return List.of(Referral.retracted(referral(), event(), reason(), types(), states));
    }
}
