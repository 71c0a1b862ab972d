package de.motivag.device;

import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.MeasureEnd;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The history before a command, for tests that state it: {@code past(…).decides(…)}. */
public final class Past {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    public static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-10T09:00:00Z"), new OrganisationId("jc-nord"));

    public static final LocalDate IN_STOCK_SINCE = TODAY.minusDays(60);

    public static final DeviceId LAPTOP = new DeviceId(Id.next());
    public static final DeviceId TABLET = new DeviceId(Id.next());
    public static final LoanRequestId REQUEST = new LoanRequestId(Id.next());
    public static final LoanRequestId OTHER_REQUEST = new LoanRequestId(Id.next());
    public static final ParticipantId PERSON = new ParticipantId(Id.next());
    public static final ReferralId REFERRAL = new ReferralId(Id.next());
    public static final OfferId OFFER = new OfferId(Id.next());

    public static final DeviceRegistered LAPTOP_REGISTERED =
            new DeviceRegistered(LAPTOP, DeviceType.LAPTOP, Internal.of("L-1"), IN_STOCK_SINCE);
    public static final DeviceRegistered TABLET_REGISTERED =
            new DeviceRegistered(TABLET, DeviceType.TABLET, Internal.of("T-1"), IN_STOCK_SINCE);
    public static final LoanRequested REQUESTED = requested(REQUEST);
    public static final LoanRequested OTHER_REQUESTED = requested(OTHER_REQUEST);
    public static final DeviceReserved RESERVED = new DeviceReserved(LAPTOP, REQUEST, PERSON, REFERRAL);
    public static final LoanRequestMatched MATCHED = new LoanRequestMatched(REQUEST, PERSON, LAPTOP);

    public static final LocalDate OUT_ON = TODAY.minusDays(5);
    public static final LocalDate DUE = TODAY.plusDays(30);
    public static final DeviceHandedOut HANDED_OUT = new DeviceHandedOut(
            LAPTOP, REQUEST, PERSON, REFERRAL, OUT_ON, Condition.GOOD, Set.of(Accessory.BAG, Accessory.MOUSE), DUE);
    public static final LoanRequestFulfilled FULFILLED = new LoanRequestFulfilled(REQUEST, PERSON, LAPTOP);
    /** The organisation's loan term in days after the measure's end. */
    public static final int TERM = 10;

    public static final LoanTerm TERMS = new LoanTerm(TERM, 24, FederalState.BY);

    private final List<Event> events;
    private final MeasureEnd end;

    private Past(List<Event> events, MeasureEnd end) {
        this.events = events;
        this.end = end;
    }

    public static Past past(Event... events) {
        return new Past(List.of(events), MeasureEnd.NONE);
    }

    /** The same history with that end of the measure in the replica. */
    public Past knowing(MeasureEnd known) {
        return new Past(events, known);
    }

    /** The laptop was handed out five days ago. */
    public static Past out() {
        return past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED, HANDED_OUT, FULFILLED);
    }

    public Past and(Event... more) {
        var all = new ArrayList<>(events);
        all.addAll(Arrays.asList(more));
        return new Past(all, end);
    }

    public List<? extends Event> decides(Command command) {
        return decides(command, CONTEXT);
    }

    public List<? extends Event> decides(Command command, DecisionContext context) {
        return scenario().at(context.now()).decides(command);
    }

    private Scenario scenario() {
        return Scenario.of(new DeviceService(), CONTEXT.now())
                .knowing(LoanTerm.class, TERMS)
                .knowing(MeasureEnd.class, end)
                .and(events);
    }

    /** The context of a decision at that time in Berlin. */
    public static DecisionContext at(LocalDate day, LocalTime time) {
        return new DecisionContext(
                day.atTime(time).atZone(DecisionContext.BERLIN).toInstant(), CONTEXT.organisation());
    }

    /** Adds the events of a command to the history. */
    public Past then(Command command, DecisionContext context) {
        return and(decides(command, context).toArray(Event[]::new));
    }

    public Past then(Command command) {
        return then(command, CONTEXT);
    }

    /** @param pointer JSON pointer of the refused value */
    public void refuses(Command command, Rule rule, String pointer) {
        scenario().when(command).refuses(rule, pointer);
    }

    public void refuses(Command command, Rule rule) {
        scenario().when(command).refuses(rule);
    }

    public <S> S state(Class<S> entity, Id stream) {
        return scenario().state(entity, stream);
    }

    private static LoanRequested requested(LoanRequestId request) {
        return new LoanRequested(request, PERSON, REFERRAL, OFFER, DeviceType.LAPTOP);
    }
}
