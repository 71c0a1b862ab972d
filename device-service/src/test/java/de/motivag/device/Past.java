package de.motivag.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.device.write.catalogue.Catalogue;
import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.erasureanswer.ErasureAnswer;
import de.motivag.device.write.loanrequest.LoanRequest;
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
import de.motivag.events.device.CatalogueEvent;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.ErasureAnswerEvent;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** The history before a command, for tests that state it: {@code past(…).decides(…)}. */
public final class Past {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    public static final DecisionContext GIVEN =
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

    private final List<Event> events;

    private Past(List<Event> events) {
        this.events = events;
    }

    public static Past past(Event... events) {
        return new Past(List.of(events));
    }

    /** The laptop was handed out five days ago. */
    public static Past out() {
        return past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED, HANDED_OUT, FULFILLED);
    }

    public Past and(Event... more) {
        var all = new ArrayList<>(events);
        all.addAll(Arrays.asList(more));
        return new Past(all);
    }

    public List<? extends Event> decides(Command command) {
        return decides(command, GIVEN);
    }

    public List<? extends Event> decides(Command command, DecisionContext context) {
        var states = new HashMap<Id, Object>();
        var more = command.streams(context);
        while (!more.isEmpty()) {
            more.forEach(stream -> states.put(stream.id(), state(stream.entity(), stream.id())));
            more = command.leadsTo(new States(states), context).stream()
                    .filter(stream -> !states.containsKey(stream.id()))
                    .toList();
        }
        return command.decide(new States(states), context);
    }

    /** The context of a decision at that time in Berlin. */
    public static DecisionContext at(LocalDate day, LocalTime time) {
        return new DecisionContext(
                day.atTime(time).atZone(DecisionContext.BERLIN).toInstant(), GIVEN.organisation());
    }

    /** Adds the events of a command to the history. */
    public Past then(Command command, DecisionContext context) {
        return and(decides(command, context).toArray(Event[]::new));
    }

    public Past then(Command command) {
        return then(command, GIVEN);
    }

    public void refuses(Command command, Rule rule) {
        assertThatThrownBy(() -> decides(command))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    public Object state(Class<?> entity, Id stream) {
        if (entity == LoanTerm.class) {
            return new LoanTerm(TERM);
        }
        var catalogue = Catalogue.STANDARD;
        Device device = new Device.None();
        LoanRequest request = new LoanRequest.None();
        ErasureAnswer answer = new ErasureAnswer.None();
        for (var event : events) {
            if (event.stream().equals(stream) && event instanceof CatalogueEvent next) {
                catalogue = Catalogue.evolve(catalogue, next);
            }
            if (event.stream().equals(stream) && event instanceof DeviceEvent next) {
                device = Device.evolve(device, next);
            }
            if (event.stream().equals(stream) && event instanceof LoanRequestEvent next) {
                request = LoanRequest.evolve(request, next);
            }
            if (event.stream().equals(stream) && event instanceof ErasureAnswerEvent next) {
                answer = ErasureAnswer.evolve(answer, next);
            }
        }
        if (entity == Catalogue.class) {
            return catalogue;
        }
        return entity == Device.class ? device : entity == LoanRequest.class ? request : answer;
    }

    private static LoanRequested requested(LoanRequestId request) {
        return new LoanRequested(request, PERSON, REFERRAL, OFFER, DeviceType.LAPTOP);
    }
}
