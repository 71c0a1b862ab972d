package de.motivag.enrolment.write.referral.requestplacement;

import static de.motivag.enrolment.EnrolmentRule.FIRST_DAY_WITHOUT_GROUP;
import static de.motivag.enrolment.EnrolmentRule.NOT_STEERED;
import static de.motivag.enrolment.EnrolmentRule.NOT_SUITABLE_YET;
import static de.motivag.enrolment.EnrolmentRule.PLACEMENT_UNDER_WAY;
import static de.motivag.enrolment.EnrolmentRule.ROUTE_UNDECIDED;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.enrolment.write.referral.ReferralProgress;
import de.motivag.enrolment.write.referral.Seat;
import de.motivag.events.Confidential;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OnlyFor;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests a seat from coaching-service. The answer arrives later as the referral's placement: a seat, the waiting
 * list, or a refusal, after which a seat may be requested again. A seat in the A&amp;O coaching requires a suitability
 * check that allows it. A required device must be handed out before the first session, not before this request.
 *
 * @param group requested group; if missing, the next group with a free seat
 * @param from first day of a seat in a group that has begun, given by a moderator or a team lead; not in the future, not
 *     before the application
 * @param collisionReason reason to take the seat although a session is at the same time as one of another group of the
 *     person, or outside of their possible times; without it such a seat is refused
 */
@Post(
        path = "/referrals/{referral}/request-placement",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Request a seat in a group, or in the next free one")
public record RequestPlacement(
        ReferralId referral,
        @Nullable GroupId group,
        @Nullable @OnlyFor({Role.MODERATOR, Role.TEAM_LEAD}) LocalDate from,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> collisionReason)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var progress = Referral.open(state);
        switch (progress.routing().route()) {
            case UNDECIDED -> throw new RuleViolated(ROUTE_UNDECIDED);
            case NOT_STEERED -> throw new RuleViolated(NOT_STEERED);
            case GREY_INTAKE, GREY_ADVISER, GREEN_ADVISER -> {}
        }
        if (!isSuitable(progress)) {
            throw new RuleViolated(NOT_SUITABLE_YET);
        }
        if (progress.seat().placement() != Seat.Placement.NOT_REQUESTED) {
            throw new RuleViolated(PLACEMENT_UNDER_WAY);
        }
        if (from != null) {
            if (group == null) {
                throw new RuleViolated(FIRST_DAY_WITHOUT_GROUP, "#/from");
            }
            progress.day(ReferralDay.SEAT, from, context, "#/from");
        }
        return List.of(new PlacementRequested(
                referral,
                progress.participant(),
                progress.offer(),
                progress.opened().offerVersion(),
                progress.application().appliedOn(),
                group,
                from,
                collisionReason != null,
                collisionReason,
                progress.application().times()));
    }

    private static boolean isSuitable(ReferralProgress progress) {
        return switch (progress.suitability()) {
            case null -> progress.opened().offerKind() == OfferKind.OTHER;
            case SUITABLE, WITH_DEVICE, WITH_SUPPORT -> true;
            case NOT_YET, NOT_SUITABLE -> false;
        };
    }
}
