package de.motivag.device.write.device;

import static de.motivag.device.Past.DUE;
import static de.motivag.device.Past.FULFILLED;
import static de.motivag.device.Past.HANDED_OUT;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.OTHER_REQUEST;
import static de.motivag.device.Past.OTHER_REQUESTED;
import static de.motivag.device.Past.OUT_ON;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.TODAY;
import static de.motivag.device.Past.past;

import de.motivag.device.Past;
import de.motivag.device.write.device.confirmstocktake.ConfirmStocktake;
import de.motivag.device.write.device.confirmwipe.ConfirmWipe;
import de.motivag.device.write.device.correctdueback.CorrectDueBack;
import de.motivag.device.write.device.correctinventorynumber.CorrectInventoryNumber;
import de.motivag.device.write.device.extendloan.ExtendLoan;
import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.device.write.device.handoutdevice.HandOutDevice;
import de.motivag.device.write.device.markoverdue.MarkOverdue;
import de.motivag.device.write.device.registerdevice.RegisterDevice;
import de.motivag.device.write.device.reportdamage.ReportDamage;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.device.write.device.reservedevice.ReserveDevice;
import de.motivag.device.write.device.retiredevice.RetireDevice;
import de.motivag.device.write.device.retractstep.RetractStep;
import de.motivag.device.write.device.returnfromrepair.ReturnFromRepair;
import de.motivag.device.write.device.sendtorepair.SendToRepair;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.events.Confidential;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DamageKind;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.events.device.DeviceEvent.RetractionReason;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeviceStatesTest {
    private static final Past NONE = past(REQUESTED, OTHER_REQUESTED);
    private static final Past FREE = NONE.and(LAPTOP_REGISTERED);
    private static final Past WITH_RESERVATION = FREE.and(RESERVED, MATCHED);
    private static final Past OUT = WITH_RESERVATION.and(HANDED_OUT, FULFILLED);
    private static final DeviceDamaged DAMAGE =
            new DeviceDamaged(LAPTOP, null, TODAY.minusDays(1), DamageKind.KEYBOARD);
    private static final DeviceSentToRepair SENT = new DeviceSentToRepair(LAPTOP, TODAY);
    private static final Past BACK = OUT.and(
            new DeviceTakenBack(LAPTOP, REQUEST, PERSON, REFERRAL, TODAY.minusDays(1), Condition.WORN, Set.of()));

    private static final Map<String, Past> STATES = Map.ofEntries(
            Map.entry("None", NONE),
            Map.entry("Free", FREE),
            Map.entry("Reserved", WITH_RESERVATION),
            Map.entry("HandedOut", OUT),
            Map.entry(
                    "HandedOutPastDue",
                    WITH_RESERVATION.and(
                            new DeviceHandedOut(
                                    LAPTOP,
                                    REQUEST,
                                    PERSON,
                                    REFERRAL,
                                    OUT_ON,
                                    Condition.GOOD,
                                    Set.of(),
                                    TODAY.minusDays(1)),
                            FULFILLED)),
            Map.entry("HandedOutDamaged", OUT.and(DAMAGE)),
            Map.entry("Returned", BACK),
            Map.entry("ReturnedDamaged", BACK.and(DAMAGE)),
            Map.entry("DamagedWiped", FREE.and(DAMAGE)),
            Map.entry("LostWhileOut", OUT.and(new DeviceLost(LAPTOP, HANDED_OUT, TODAY.minusDays(1)))),
            Map.entry("LostAtDesk", FREE.and(new DeviceLost(LAPTOP, null, TODAY.minusDays(1)))),
            Map.entry("InRepair", BACK.and(DAMAGE, SENT)),
            Map.entry("InRepairWiped", BACK.and(DAMAGE, new DeviceWiped(LAPTOP, TODAY), SENT)),
            Map.entry("Retired", FREE.and(new DeviceRetired(LAPTOP, null, TODAY, RetirementReason.OLD))));

    private static final Map<String, Command> COMMANDS = new HashMap<>(StateTable.named(
            new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-1", null),
            new ReserveDevice(LAPTOP, OTHER_REQUEST),
            new HandOutDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of(), DUE, true),
            new ExtendLoan(LAPTOP, REQUEST, DUE.plusDays(10)),
            new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()),
            new ConfirmWipe(LAPTOP, null, null),
            new ReportDamage(LAPTOP, null, null, DamageKind.DISPLAY),
            new SendToRepair(LAPTOP, null),
            new ReturnFromRepair(LAPTOP, null, Condition.GOOD),
            new RetireDevice(LAPTOP, null, RetirementReason.OLD),
            new ConfirmStocktake(LAPTOP, null),
            new MarkOverdue(LAPTOP),
            new FollowMeasureEnd(
                    REFERRAL,
                    new ParticipationId(new UUID(1, 1)),
                    new FollowMeasureEnd.Ended(TODAY),
                    List.of(LAPTOP))));

    static {
        COMMANDS.put(
                "CorrectDueBack", new CorrectDueBack(LAPTOP, REQUEST, DUE.minusDays(7), Confidential.of("Vertippt")));
        COMMANDS.put("CorrectInventoryNumber", new CorrectInventoryNumber(LAPTOP, "L-2"));
        COMMANDS.put("RetractStep (the second event)", retract(1));
        COMMANDS.put("RetractStep (the hand-out)", retract(2));
        COMMANDS.put("RetractStep (the event after the hand-out)", retract(3));
        COMMANDS.put("ReportLost", new ReportLost(LAPTOP, null, null));
        COMMANDS.put("ReportLost (of the loan)", new ReportLost(LAPTOP, REQUEST, null));
        COMMANDS.put(
                "TakeBackDevice (of an earlier loan)",
                new TakeBackDevice(LAPTOP, OTHER_REQUEST, null, Condition.GOOD, Set.of()));
        COMMANDS.put("ExtendLoan (an earlier loan)", new ExtendLoan(LAPTOP, OTHER_REQUEST, DUE.plusDays(10)));
    }

    private static RetractStep retract(int position) {
        return new RetractStep(LAPTOP, Scenario.event(LAPTOP, position), RetractionReason.NEVER_HAPPENED);
    }

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(Device.class, STATES, past -> past.state(Device.class, LAPTOP), COMMANDS, Past::decides);
    }
}
