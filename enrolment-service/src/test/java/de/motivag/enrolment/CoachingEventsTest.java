package de.motivag.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.WaitingCause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effects of coaching-service's events on referrals. */
class CoachingEventsTest extends EnrolmentServiceTesting {
    @Test
    void events_of_coaching_about_a_participation_change_the_referral() throws Exception {
        var participant = register("Grace", "Hopper");
        var referral = open(participant, OTHER);
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));
        var group = Id.next();
        var placement = placement(participant, referral, group);
        publish(new PlacementWaiting(
                new PlacementRef(
                        placement.participation(), placement.participant(), placement.referral(), OTHER, 1, null),
                TODAY,
                WaitingCause.NO_FREE_SEAT));
        publish(new PlacementAccepted(placement, TODAY));
        awaitReferral(referral, "placement", "PLACED");
        var moved = placement(placement.participation(), participant, referral, Id.next());
        publish(new MovedToGroup(moved, new GroupId(group), TODAY));
        awaitReferral(referral, "groupId", moved.group().value().toString());
        publish(new MeasureEnded(moved, TODAY.minusDays(3), EndKind.COMPLETED, null));
        awaitReferral(referral, "state", "CLOSED");

        var end = new End(TODAY.minusDays(3), EndKind.COMPLETED, null);
        publish(new MeasureEndCorrected(moved, end, null));
        awaitReferral(referral, "state", "OPEN");
        publish(new MeasureEnded(moved, TODAY.minusDays(2), EndKind.COMPLETED, null));
        awaitReferral(referral, "endedOn", TODAY.minusDays(2).toString());
        var another = open(participant, OTHER);
        publish(new MeasureEndCorrected(moved, new End(TODAY.minusDays(2), EndKind.COMPLETED, null), null));
        publish(new MeasureEndCorrected(moved, end, new End(TODAY.minusDays(1), EndKind.EARLY, EndReason.OTHER)));
        awaitReferral(referral, "endedOn", TODAY.minusDays(1).toString());
        assertThat(get("intake", "/referrals/" + another).body().get("state").asString())
                .isEqualTo("OPEN");
        assertThat(count("parked_event")).isZero();
    }

    @Test
    void after_an_end_without_entry_a_seat_can_be_requested_again_and_a_recommendation_opens_a_green_referral()
            throws Exception {
        var participant = register("Emmy", "Noether");
        var referral = open(participant, OTHER);
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));
        var placement = placement(participant, referral, Id.next());
        publish(new PlacementAccepted(placement, TODAY));
        publish(new ParticipationNotStarted(placement, TODAY, EndReason.PERSONAL));
        awaitReferral(referral, "placement", "NOT_REQUESTED");
        accepted(post("adviser", "/referrals/" + referral + "/request-placement", "{}"));

        publish(new RecommendationAccepted(
                placement, new RecommendationId(Id.next()), RecommendationKind.OTHER_OFFER, AO, TODAY.minusDays(2)));
        publish(new RecommendationAccepted(
                placement, new RecommendationId(Id.next()), RecommendationKind.OTHER_OFFER, AO, TODAY.minusDays(2)));
        publish(new RecommendationAccepted(
                placement, new RecommendationId(Id.next()), RecommendationKind.QUALIFICATION, null, TODAY));
        var green = "/referrals?route=GREEN_ADVISER&participant=" + participant;
        await().untilAsserted(() -> assertThat(get("adviser", green)
                        .body()
                        .get("items")
                        .valueStream()
                        .map(row -> row.get("offer").asString() + " "
                                + row.get("appliedOn").asString()))
                .contains(AO.value() + " " + TODAY.minusDays(2)));
        publish(new ParticipationNotStarted(placement, TODAY, EndReason.PERSONAL));
        await().untilAsserted(() -> assertThat(get("adviser", green)
                        .body()
                        .get("items")
                        .valueStream()
                        .filter(row ->
                                row.get("offer").asString().equals(AO.value().toString())))
                .hasSize(1));
        assertThat(count("parked_event")).isZero();
    }

    @Test
    void the_latest_version_of_an_offer_is_known() throws Exception {
        var offer = new OfferId(Id.next());
        publish(defined(offer, OfferKind.OTHER));
        publish(new OfferRevised(
                offer, 2, Internal.of("Neuere Wege"), List.of(), List.of(), List.of(), Internal.of(List.of())));
        await().untilAsserted(() -> assertThat(
                        count("offer_replica where version = 2 and offer = '%s'".formatted(offer.value())))
                .isEqualTo(1));
    }
}
