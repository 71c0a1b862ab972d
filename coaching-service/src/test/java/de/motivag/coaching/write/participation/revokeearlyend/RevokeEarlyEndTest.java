package de.motivag.coaching.write.participation.revokeearlyend;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.CorrectionRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.GroupRule;
import de.motivag.coaching.write.group.cancelgroup.CancelGroup;
import de.motivag.coaching.write.participation.OpenParticipations;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.coaching.write.participation.restoreparticipation.RestoreParticipation;
import de.motivag.coaching.write.participation.withdrawparticipation.WithdrawParticipation;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevokeEarlyEndTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final GroupId OTHER = new GroupId(Id.next());
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void the_person_has_the_seat_again_from_the_day_of_that_end() {
        ended().when(revoke(null))
                .then(
                        new EarlyEndRevoked(ANNA, WHY),
                        new MeasureEndCorrected(ANNA, new End(THURSDAY, EndKind.EARLY, EndReason.OTHER), null),
                        new SeatAllocated(
                                GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), THURSDAY));
    }

    @Test
    void the_person_goes_on_in_a_full_group_after_the_seat_was_given_to_another() {
        assertThat(ended().and(seated(placement(GROUP))).when(revoke(null)).happened())
                .contains(new SeatAllocated(
                        GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), THURSDAY));
    }

    @Test
    void the_person_goes_on_in_another_group_of_the_offer() {
        var moved = new PlacementRef(ANNA.participation(), ANNA.participant(), ANNA.referral(), OFFER, 1, OTHER);
        ended().and(Example.group(OTHER, MONDAY.plusWeeks(1), 5))
                .when(revoke(OTHER))
                .then(
                        new EarlyEndRevoked(ANNA, WHY),
                        new MeasureEndCorrected(ANNA, new End(THURSDAY, EndKind.EARLY, EndReason.OTHER), null),
                        new MovedToGroup(moved, GROUP, THURSDAY),
                        new SeatAllocated(
                                OTHER, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), THURSDAY));
    }

    @Test
    void an_end_on_another_day_is_not_meant() {
        ended().when(new RevokeEarlyEnd(ANNA.participation(), MONDAY, null, null, WHY))
                .refuses(CorrectionRule.ANOTHER_EARLY_END, "#/endedOn");
    }

    @Test
    void a_cancelled_group_takes_nobody_back() {
        var cancelled = ended();
        cancelled.happens(new CancelGroup(GROUP, "zu wenige"));
        cancelled.when(revoke(null)).refuses(GroupRule.GROUP_CANCELLED, "#/group");
    }

    @Test
    void a_person_gets_no_second_seat_in_one_group() {
        var again =
                new PlacementRef(new ParticipationId(Id.next()), ANNA.participant(), ANNA.referral(), OFFER, 1, GROUP);
        ended().and(seated(again)).when(revoke(null)).refuses(GroupRule.SEAT_IN_GROUP_ALREADY, "#/group");
    }

    @Test
    void a_referral_with_another_open_participation_gets_no_second_one() {
        var other = new ParticipationId(Id.next());
        ended().knowing(
                        OpenParticipations.class,
                        new OpenParticipations(List.of(new OpenParticipations.Open(other, ANNA.referral(), null))))
                .when(revoke(null))
                .refuses(GroupRule.SEAT_ELSEWHERE);
    }

    @Test
    void a_withdrawal_after_the_end_rules_out_a_revocation_even_after_a_late_entry() {
        var left = placed();
        left.happens(new EndEarly(ANNA.participation(), THURSDAY, EndReason.OTHER, null));
        left.happens(new WithdrawParticipation(List.of(ANNA.participation()), FRIDAY));
        attended(left, ANNA, 0).when(revoke(null)).refuses(CoachingRule.REFERRAL_WITHDRAWN);
        left.happens(new RestoreParticipation(List.of(ANNA.participation())));
        assertThat(left.when(revoke(null)).happened()).contains(new EarlyEndRevoked(ANNA, WHY));
    }

    @Test
    void a_withdrawal_that_was_taken_back_gives_the_seat_back() {
        var withdrawn = entered();
        withdrawn.happens(new WithdrawParticipation(List.of(ANNA.participation()), FRIDAY));
        assertThat(withdrawn
                        .when(new RestoreParticipation(List.of(ANNA.participation())))
                        .happened())
                .contains(
                        new MeasureEndCorrected(
                                ANNA, new End(FRIDAY, EndKind.EARLY, EndReason.REFERRAL_WITHDRAWN), null),
                        new SeatAllocated(
                                GROUP, OFFER, ANNA.participation(), ANNA.participant(), ANNA.referral(), FRIDAY));
    }

    private static RevokeEarlyEnd revoke(GroupId group) {
        return new RevokeEarlyEnd(ANNA.participation(), THURSDAY, group, null, WHY);
    }

    private static Scenario ended() {
        var ended = entered();
        return ended.and(ended.when(new EndEarly(ANNA.participation(), THURSDAY, EndReason.OTHER, null))
                .happened());
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
    }

    private static Scenario entered() {
        return attended(placed(), ANNA, 0);
    }
}
