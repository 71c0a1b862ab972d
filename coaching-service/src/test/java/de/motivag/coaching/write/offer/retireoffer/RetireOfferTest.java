package de.motivag.coaching.write.offer.retireoffer;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.SEATED_ON;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static de.motivag.coaching.Example.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.GroupRule;
import de.motivag.coaching.write.group.plangroup.PlanGroup;
import de.motivag.coaching.write.offer.reinstateoffer.ReinstateOffer;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.waitinglist.fillseats.FillSeats;
import de.motivag.events.coaching.OfferEvent.OfferReinstated;
import de.motivag.events.coaching.OfferEvent.OfferRetired;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetireOfferTest {
    @Test
    void a_retired_offer_takes_no_groups_and_is_not_recommended_until_it_is_reinstated() {
        var retired = given().and(Example.offer());
        assertThat(retired.happens(new RetireOffer(OFFER))).containsExactly(new OfferRetired(OFFER, SEATED_ON));
        retired.when(new RetireOffer(OFFER)).thenNothing();
        retired.when(plan()).refuses(GroupRule.OFFER_RETIRED, "#/offer");
        assertThat(retired.happens(new ReinstateOffer(OFFER))).containsExactly(new OfferReinstated(OFFER, SEATED_ON));
        retired.when(new ReinstateOffer(OFFER)).thenNothing();
        assertThat(retired.when(plan()).happened()).hasSize(6);
    }

    @Test
    void a_planned_group_of_a_retired_offer_goes_on() {
        var anna = placement(GROUP);
        var retired = given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 5))
                .and(waiting(placement(null)));
        retired.happens(new RetireOffer(OFFER));
        assertThat(retired.when(new FillSeats(OFFER, SEATED_ON, List.of(GROUP))).happened())
                .hasSize(3);
        assertThat(attended(retired.and(seated(anna)).on(MONDAY), anna, 0)
                        .state(Participation.class, anna.participation())
                        .placed()
                        .reported()
                        .enteredOn())
                .isEqualTo(MONDAY);
    }

    private static PlanGroup plan() {
        return new PlanGroup(GROUP, OFFER, MONDAY, 5, List.of(MODERATOR));
    }
}
