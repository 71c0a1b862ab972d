package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.kit.decision.Scenario.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.DeputyshipId;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyAppointed;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyshipEnded;
import de.motivag.events.enrolment.ReferralEvent.AdviserAssigned;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.kit.kafka.OtherServices;
import de.motivag.kit.vault.StaffSeal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists on which a prepared handover is, by the advisers and deputies that enrolment-service has published. */
class HandoverOwnersServiceTest extends CoachingServiceTesting {
    private static final StaffId ANNA = new StaffId(Id.next());
    private static final StaffId BEN = new StaffId(Id.next());

    private PlacementRequested request;
    private UUID participation;

    @BeforeEach
    void a_handover_is_prepared() throws Exception {
        var group = plan(OFFER, MONDAY, 3);
        request = requested(OFFER, group);
        participation = publish(request);
        await().untilAsserted(() -> assertThat(status(participation)).isEqualTo("PLACED"));
        TODAY.set(MONDAY);
        attend(group, 0, participation);
        accepted("moderator", "/participations/" + participation + "/prepare-first-talk", """
                {"concern": "Verkauf, vormittags"}""");
    }

    @Test
    void it_is_on_the_list_of_the_adviser_of_the_case_only() {
        assertThat(isListed(ANNA)).as("of nobody").isTrue();
        assertThat(isListed(BEN)).as("of nobody").isTrue();

        var first = assign(ANNA);
        await().untilAsserted(() -> assertThat(isListed(BEN)).isFalse());
        assertThat(isListed(ANNA)).isTrue();
        assertThat(get("team-lead", "/handovers?worklist=HANDOVER_TO_TAKE&limit=200")
                        .text())
                .contains(participation.toString());

        var second = assign(BEN);
        await().untilAsserted(() -> assertThat(isListed(ANNA)).isFalse());
        assertThat(isListed(BEN)).isTrue();

        retract(second);
        await().untilAsserted(() -> assertThat(isListed(BEN)).isFalse());
        assertThat(isListed(ANNA)).isTrue();
        retract(first);
        await().untilAsserted(() -> assertThat(isListed(BEN)).isTrue());
    }

    @Test
    void it_is_on_the_list_of_the_deputy_as_long_as_the_deputyship_lasts() {
        assign(ANNA);
        await().untilAsserted(() -> assertThat(isListed(BEN)).isFalse());

        var deputyship = new DeputyshipId(Id.next());
        var seal = bean(StaffSeal.class);
        OtherServices.publish(
                new DeputyAppointed(
                        deputyship,
                        Internal.of(ANNA),
                        Internal.of(BEN),
                        MONDAY,
                        MONDAY.plusDays(7),
                        seal.sealed(ANNA, ORGANISATION, deputyship),
                        seal.sealed(BEN, ORGANISATION, deputyship)),
                ORGANISATION);
        await().untilAsserted(() -> assertThat(isListed(BEN)).isTrue());
        assertThat(send(token(BEN), "/worklists", null).text())
                .contains("\"staff\":\"" + ANNA.value())
                .contains("/handovers?worklist=HANDOVER_TO_TAKE&mine=true");

        TODAY.set(MONDAY.plusDays(8));
        assertThat(isListed(BEN)).as("after the last day").isFalse();
        TODAY.set(MONDAY);
        OtherServices.publish(new DeputyshipEnded(deputyship, MONDAY), ORGANISATION);
        await().untilAsserted(() -> assertThat(isListed(BEN)).isFalse());
    }

    @Test
    void it_is_on_the_list_of_the_adviser_who_has_taken_it() {
        assign(ANNA);
        await().untilAsserted(() -> assertThat(isListed(BEN)).isFalse());

        accepted("adviser", "/participations/" + participation + "/take-handover", """
                {"adviser": "%s"}""".formatted(BEN.value()));

        assertThat(isOn(BEN, "HANDOVER_OPEN")).isTrue();
        assertThat(isOn(ANNA, "HANDOVER_OPEN")).isFalse();
    }

    private EventId assign(StaffId adviser) {
        var sealed = bean(StaffSeal.class).sealed(adviser, ORGANISATION, request.referral());
        var assigned = new AdviserAssigned(
                request.referral(), request.participant(), OFFER, Internal.of(adviser), MONDAY, sealed);
        return new EventId(OtherServices.publish(assigned, ORGANISATION).id());
    }

    private void retract(EventId assignment) {
        publish(new EventRetracted(
                request.referral(),
                request.participant(),
                OFFER,
                assignment,
                new EventName(EventTypes.name(AdviserAssigned.class)),
                Confidential.of("andere Person")));
    }

    private boolean isListed(StaffId adviser) {
        return isOn(adviser, "HANDOVER_TO_TAKE");
    }

    private boolean isOn(StaffId adviser, String worklist) {
        return send(token(adviser), "/handovers?mine=true&limit=200&worklist=" + worklist, null)
                .text()
                .contains(participation.toString());
    }

    private static String token(StaffId adviser) {
        return "adviser_jc-nord_" + adviser.value();
    }
}
