package de.motivag.device.write.catalogue.setcatalogueentry;

import static de.motivag.device.Past.DUE;
import static de.motivag.device.Past.FULFILLED;
import static de.motivag.device.Past.HANDED_OUT;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.TABLET;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.DeviceRule;
import de.motivag.device.write.device.handoutdevice.HandOutDevice;
import de.motivag.device.write.device.registerdevice.RegisterDevice;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.events.Internal;
import de.motivag.events.common.CatalogueCode;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.CatalogueEvent.EntryKind;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetCatalogueEntryTest {
    private static final DeviceType CONVERTIBLE = new DeviceType("CONVERTIBLE");

    private static SetCatalogueEntry set(EntryKind kind, String code, boolean retired) {
        return new SetCatalogueEntry(
                kind, new CatalogueCode(code), Internal.of("Bezeichnung"), Internal.of("Label"), retired);
    }

    @Test
    void a_device_can_have_a_type_from_its_entry_until_its_retirement() {
        var register = new RegisterDevice(TABLET, CONVERTIBLE, "C-1", null);
        past().refuses(register, DeviceRule.NOT_IN_CATALOGUE);
        var added = past().then(set(EntryKind.DEVICE_TYPE, "CONVERTIBLE", false));
        assertThat(added.decides(register)).hasSize(1);
        var retired = added.then(set(EntryKind.DEVICE_TYPE, "CONVERTIBLE", true));
        retired.refuses(register, DeviceRule.NOT_IN_CATALOGUE);
        assertThat(added.then(register)
                        .then(set(EntryKind.DEVICE_TYPE, "CONVERTIBLE", true))
                        .decides(register))
                .as("a repetition after the retirement")
                .isEmpty();
    }

    @Test
    void an_accessory_of_the_same_code_is_another_entry() {
        past().then(set(EntryKind.ACCESSORY, "CONVERTIBLE", false))
                .refuses(new RegisterDevice(TABLET, CONVERTIBLE, "C-1", null), DeviceRule.NOT_IN_CATALOGUE);
    }

    @Test
    void a_retired_accessory_is_not_handed_out_any_more_but_still_taken_back() {
        var retire = set(EntryKind.ACCESSORY, "BAG", true);
        past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED)
                .then(retire)
                .refuses(
                        new HandOutDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of(Accessory.BAG), DUE, true),
                        DeviceRule.NOT_IN_CATALOGUE);
        assertThat(past(LAPTOP_REGISTERED, REQUESTED, RESERVED, MATCHED, HANDED_OUT, FULFILLED)
                        .then(retire)
                        .decides(new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of(Accessory.BAG))))
                .hasSize(1);
    }
}
