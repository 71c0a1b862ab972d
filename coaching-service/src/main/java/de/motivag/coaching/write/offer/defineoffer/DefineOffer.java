package de.motivag.coaching.write.offer.defineoffer;

import static de.motivag.coaching.CoachingRule.OFFER_EXISTS;

import de.motivag.coaching.write.offer.Contents;
import de.motivag.coaching.write.offer.DefinedModule;
import de.motivag.coaching.write.offer.DefinedTopic;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.coaching.write.offer.WeeklySession;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines an offer (Angebot) with its modules and its weekly template (Wochenplan), § 3.
 *
 * @param offer chosen by the caller or generated
 * @param title name of the offer for staff and participants
 * @param week sessions in the order in which a group attends them
 * @param topics catalogue of topics that the sessions of each module can be about; none if left out
 */
@Post(path = "/offers", roles = Role.TEAM_LEAD, summary = "Define an offer")
public record DefineOffer(
        @OrNew OfferId offer,
        OfferKind kind,
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 20) List<DefinedModule> modules,
        @Size(min = 1, max = 50) List<WeeklySession> week,
        @Nullable @Size(max = 50) List<DefinedTopic> topics)
        implements EntityCommand<Offer> {
    @Override
    public Stream<Offer> stream(DecisionContext context) {
        return new Stream<>(Offer.class, offer);
    }

    @Override
    public List<OfferEvent> decide(Offer state, DecisionContext context) {
        var contents = Contents.checked(title, modules, week, topics);
        return switch (state) {
            case Offer.None() ->
                List.of(new OfferDefined(
                        offer,
                        1,
                        kind,
                        contents.title(),
                        contents.modules(),
                        contents.week(),
                        contents.topics(),
                        contents.topicTitles()));
            case Offer.Defined before
            when before.kind() == kind && before.versions().getFirst().equals(contents) -> List.of();
            case Offer.Defined _ -> throw new RuleViolated(OFFER_EXISTS, "#/offer");
        };
    }
}
