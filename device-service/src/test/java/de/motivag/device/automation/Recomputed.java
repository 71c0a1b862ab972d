package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.InStockSinceCorrected;
import de.motivag.events.device.DeviceEvent.InventoryNumberCorrected;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the invariants of a stream independently of the service's own states. */
final class Recomputed {
    static final class Device {
        enum Place {
            NOWHERE,
            DESK,
            OUT,
            LOST,
            REPAIR,
            GONE
        }

        Place place = Place.NOWHERE;

        @Nullable
        DeviceType type;

        boolean wiped = true;
        boolean damaged;

        @Nullable
        LoanRequestId reservedFor;

        @Nullable
        LoanRequestId heldFor;

        final List<LoanRequestId> handedOutFor = new ArrayList<>();

        void on(DeviceEvent event) {
            switch (event) {
                case DeviceRegistered registered -> {
                    assertThat(place).isEqualTo(Place.NOWHERE);
                    place = Place.DESK;
                    type = registered.type();
                }
                case DeviceReserved reserved -> {
                    assertThat(isFree()).as("only a free device is reserved").isTrue();
                    reservedFor = reserved.loanRequest();
                }
                case DeviceReleased released -> {
                    assertThat(reservedFor).isEqualTo(released.loanRequest());
                    reservedFor = null;
                }
                case DeviceHandedOut out -> {
                    assertThat(heldFor).as("a device has one holder").isNull();
                    assertThat(place).isEqualTo(Place.DESK);
                    assertThat(reservedFor).isEqualTo(out.loanRequest());
                    assertThat(wiped).as("only wiped devices are handed out").isTrue();
                    assertThat(damaged)
                            .as("only undamaged devices are handed out")
                            .isFalse();
                    assertThat(out.condition()).isNotEqualTo(Condition.DAMAGED);
                    reservedFor = null;
                    heldFor = out.loanRequest();
                    handedOutFor.add(out.loanRequest());
                    wiped = false;
                    place = Place.OUT;
                }
                case LoanExtended extended -> {
                    assertThat(heldFor).isEqualTo(extended.loanRequest());
                    assertThat(extended.dueBack()).isAfter(extended.before());
                }
                case InventoryNumberCorrected _ -> {}
                case InStockSinceCorrected _ -> {}
                case EventRetracted _ -> {}
                case DeviceRestored _ -> {}
                case DueBackCorrected corrected -> assertThat(heldFor).isEqualTo(corrected.loanRequest());
                case DueBackMoved moved -> assertThat(heldFor).isEqualTo(moved.loanRequest());
                case LoanOverdue overdue -> assertThat(heldFor).isEqualTo(overdue.loanRequest());
                case LoanReminded reminder -> assertThat(heldFor).isEqualTo(reminder.loanRequest());
                case DeviceTakenBack back -> {
                    assertThat(heldFor).isEqualTo(back.loanRequest());
                    heldFor = null;
                    wiped = false;
                    damaged |= back.condition() == Condition.DAMAGED;
                    place = Place.DESK;
                }
                case DeviceWiped _ -> {
                    assertThat(place).isEqualTo(Place.DESK);
                    wiped = true;
                }
                case DeviceLost lost -> {
                    assertThat(place).isIn(Place.DESK, Place.OUT, Place.REPAIR);
                    assertThat(reservedFor).isNull();
                    assertThat(lost.loanRequest()).isEqualTo(heldFor);
                    wiped = false;
                    place = Place.LOST;
                }
                case DeviceDamaged damage -> {
                    assertThat(damage.loanRequest()).isEqualTo(heldFor);
                    assertThat(reservedFor).isNull();
                    assertThat(place).isIn(Place.DESK, Place.OUT, Place.REPAIR);
                    damaged = true;
                }
                case DeviceSentToRepair _ -> {
                    assertThat(place).isEqualTo(Place.DESK);
                    assertThat(reservedFor).isNull();
                    place = Place.REPAIR;
                }
                case DeviceRepaired back -> {
                    assertThat(place).isEqualTo(Place.REPAIR);
                    damaged = back.condition() == Condition.DAMAGED;
                    place = Place.DESK;
                }
                case DeviceRetired retired -> {
                    assertThat(retired.loanRequest()).isEqualTo(heldFor);
                    assertThat(place).isIn(Place.DESK, Place.REPAIR, Place.LOST);
                    assertThat(reservedFor).isNull();
                    heldFor = null;
                    place = Place.GONE;
                }
                case StocktakeConfirmed seen -> {
                    assertThat(place).isNotEqualTo(Place.NOWHERE);
                    if (place != Place.GONE) {
                        assertThat(seen.loanRequest()).isEqualTo(heldFor);
                    }
                    if (place == Place.LOST) {
                        assertThat(heldFor).isNull();
                        place = Place.DESK;
                    }
                }
            }
        }

        boolean isFree() {
            return place == Place.DESK && wiped && !damaged && reservedFor == null;
        }

        String status() {
            return switch (place) {
                case NOWHERE -> throw new IllegalStateException();
                case DESK -> reservedFor != null ? "RESERVED" : isFree() ? "FREE" : "RETURNED";
                case OUT -> "HANDED_OUT";
                case LOST -> "LOST";
                case REPAIR -> "IN_REPAIR";
                case GONE -> "RETIRED";
            };
        }
    }

    static final class Request {
        String status = "NONE";

        @Nullable
        LoanRequested need;

        de.motivag.events.common.@Nullable DeviceId device;

        void on(LoanRequestEvent event) {
            switch (event) {
                case LoanRequested requested -> {
                    assertThat(status).isEqualTo("NONE");
                    need = requested;
                    status = "WAITING";
                }
                case LoanRequestMatched matched -> {
                    assertThat(status).isEqualTo("WAITING");
                    device = matched.device();
                    status = "MATCHED";
                }
                case LoanRequestFulfilled fulfilled -> {
                    assertThat(status).isEqualTo("MATCHED");
                    assertThat(device).isEqualTo(fulfilled.device());
                    status = "FULFILLED";
                }
                case LoanRequestReopened reopened -> {
                    assertThat(status).isEqualTo("MATCHED");
                    assertThat(device).isEqualTo(reopened.device());
                    device = null;
                    status = "WAITING";
                }
                case LoanRequestCancelled _ -> {
                    assertThat(status).isIn("WAITING", "MATCHED");
                    device = null;
                    status = "CANCELLED";
                }
            }
        }
    }

    private Recomputed() {}
}
