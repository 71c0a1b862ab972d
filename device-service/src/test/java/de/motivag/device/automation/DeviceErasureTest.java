package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import org.junit.jupiter.api.Test;

/** Access of other organisations and roles, and the answer to a request for erasure. */
class DeviceErasureTest extends DeviceServiceTesting {
    @Test
    void other_organisations_and_other_roles_see_no_device() throws Exception {
        var organisation = new OrganisationId("jc-mine");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        assertThat(get("device-desk_jc-other", "/devices").body().get("items")).isEmpty();
        assertThat(get("device-desk_jc-other", "/devices/" + device.value()).status())
                .isEqualTo(404);
        assertThat(get("device-desk_jc-other", "/devices/" + device.value() + "/loans")
                        .status())
                .isEqualTo(404);
        assertThat(get("device-desk_jc-other", "/devices/stock").body()).isEmpty();
        assertThat(get("analyst_jc-mine", "/devices").status()).isEqualTo(403);
        assertThat(get("device-desk_jc-mine", "/devices?status=STOLEN").status())
                .isEqualTo(400);
        assertThat(get("device-desk_jc-mine", "/devices?limit=201").status()).isEqualTo(400);
        assertThat(get("device-desk_jc-mine", "/devices?type=LAPTOP&status=FREE")
                        .body()
                        .get("items"))
                .hasSize(1);
        assertThat(get("device-desk_jc-mine", "/devices?type=TABLET").body().get("items"))
                .isEmpty();
    }

    @Test
    void after_the_measure_no_request_waits_and_the_person_can_be_erased() throws Exception {
        var organisation = new OrganisationId("jc-over");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        var person = new ParticipantId(Id.next());
        var referral = new ReferralId(Id.next());
        var reserved = service.need(organisation, DeviceType.LAPTOP, person, referral);
        var waiting = service.need(organisation, DeviceType.TABLET, person, referral);
        assertThat(status("jc-over", reserved)).isEqualTo("MATCHED");
        var placement = new PlacementRef(
                new ParticipationId(Id.next()), person, referral, new OfferId(Id.next()), 1, new GroupId(Id.next()));
        var ended = new MeasureEnded(placement, today(), EndKind.COMPLETED, null);
        service.hear(organisation, WhenMeasureEndedThenDropNeed.class, ended);
        service.hear(organisation, WhenMeasureEndedThenDropNeed.class, ended);
        assertThat(status("jc-over", reserved)).isEqualTo("CANCELLED");
        assertThat(status("jc-over", waiting)).isEqualTo("CANCELLED");
        assertThat(status("jc-over", device)).isEqualTo("FREE");
        askToErase(organisation, person);
        assertThat(count("domain_event where type = 'device.PersonShredded'", organisation))
                .isEqualTo(1);
    }

    @Test
    void erasure_is_blocked_while_a_person_has_a_device_and_final_otherwise() throws Exception {
        var organisation = new OrganisationId("jc-erase");
        var person = new ParticipantId(Id.next());
        var device = lend("jc-erase", person, new ReferralId(Id.next()), today().plusDays(30));
        var preview = "/participants/" + person.value() + "/erasure-preview";
        assertThat(get("privacy-officer_jc-erase", preview).text()).contains("OPEN_LOAN");
        askToErase(organisation, person);
        assertThat(count("domain_event where type = 'device.ErasureBlocked'", organisation))
                .isEqualTo(1);
        desk("jc-erase", device, "take-back", ofLoan("jc-erase", device, "\"condition\": \"GOOD\", \"missing\": []"));
        assertThat(get("privacy-officer_jc-erase", preview).text()).doesNotContain("OPEN_LOAN");
        askToErase(organisation, person);
        assertThat(count("domain_event where type = 'device.PersonShredded'", organisation))
                .isEqualTo(1);

        desk("jc-erase", device, "confirm-wipe", "{}");
        var request = service.need(organisation, DeviceType.LAPTOP, person, new ReferralId(Id.next()));
        var refused =
                desk("jc-erase", device, "hand-out", HAND_OUT.formatted(request.value(), today(), today().plusDays(3)));
        assertThat(refused.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:participant-erased");
    }

    /** Sends the request twice, because a repetition must neither shred after a blocked answer nor answer again. */
    private static void askToErase(OrganisationId organisation, ParticipantId person) {
        var asked = new ErasureRequested(person, new ErasureId(Id.next()), today());
        service.hear(organisation, WhenErasureRequestedThenAnswer.class, asked);
        service.hear(organisation, WhenErasureRequestedThenAnswer.class, asked);
    }
}
