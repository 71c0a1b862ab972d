package de.motivag.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceId;
import de.motivag.events.device.DeviceType;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import de.motivag.events.device.LoanRequestId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** What has happened before a command, for tests that state it: {@code past(…).decides(…)}. */
public final class Past {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    public static final Given GIVEN = new Given(Instant.parse("2026-03-10T09:00:00Z"), new OrganisationId("jc-nord"));

    public static final DeviceId LAPTOP = new DeviceId(Id.next());
    public static final DeviceId TABLET = new DeviceId(Id.next());
    public static final LoanRequestId REQUEST = new LoanRequestId(Id.next());
    public static final LoanRequestId OTHER_REQUEST = new LoanRequestId(Id.next());
    public static final ParticipantId PERSON = new ParticipantId(Id.next());
    public static final ReferralId REFERRAL = new ReferralId(Id.next());
    public static final OfferId OFFER = new OfferId(Id.next());

    public static final DeviceRegistered LAPTOP_REGISTERED =
            new DeviceRegistered(LAPTOP, DeviceType.LAPTOP, Internal.of("L-1"));
    public static final DeviceRegistered TABLET_REGISTERED =
            new DeviceRegistered(TABLET, DeviceType.TABLET, Internal.of("T-1"));
    public static final LoanRequested REQUESTED = requested(REQUEST);
    public static final LoanRequested OTHER_REQUESTED = requested(OTHER_REQUEST);
    public static final DeviceReserved RESERVED = new DeviceReserved(LAPTOP, REQUEST, PERSON, REFERRAL);
    public static final LoanRequestMatched MATCHED = new LoanRequestMatched(REQUEST, PERSON, LAPTOP);

    private final List<Event> events;

    private Past(List<Event> events) {
        this.events = events;
    }

    public static Past past(Event... events) {
        return new Past(List.of(events));
    }

    public Past and(Event... more) {
        var all = new ArrayList<>(events);
        all.addAll(Arrays.asList(more));
        return new Past(all);
    }

    public List<? extends Event> decides(Command command) {
        var states = new HashMap<Id, Object>();
        command.streams(GIVEN).forEach(stream -> states.put(stream.id(), state(stream.entity(), stream.id())));
        return command.decide(new States(states), GIVEN);
    }

    public void refuses(Command command, DeviceRule rule) {
        assertThatThrownBy(() -> decides(command))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private Object state(Class<?> entity, Id stream) {
        Device device = new Device.None();
        LoanRequest request = new LoanRequest.None();
        for (var event : events) {
            if (event.stream().equals(stream) && event instanceof DeviceEvent next) {
                device = Device.evolve(device, next);
            }
            if (event.stream().equals(stream) && event instanceof LoanRequestEvent next) {
                request = LoanRequest.evolve(request, next);
            }
        }
        return entity == Device.class ? device : request;
    }

    private static LoanRequested requested(LoanRequestId request) {
        return new LoanRequested(request, PERSON, REFERRAL, OFFER, DeviceType.LAPTOP);
    }
}
