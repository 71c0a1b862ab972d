package de.motivag.coaching.write.offer.reviseoffer;

import de.motivag.coaching.write.offer.Contents;
import de.motivag.coaching.write.offer.DefinedModule;
import de.motivag.coaching.write.offer.DefinedTopic;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.coaching.write.offer.WeeklySession;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.common.OfferId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an offer new contents for groups planned from now on. Groups that are already planned keep their version.
 * Refused for a retired offer.
 *
 * @param title name of the offer for staff and participants
 * @param week sessions in the order in which a group attends them
 * @param topics catalogue of topics that the sessions of each module can be about; none if left out
 */
@Post(path = "/offers/{offer}/revise", roles = Role.TEAM_LEAD, summary = "Revise an offer")
public record ReviseOffer(
        OfferId offer,
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
        var before = state.notRetired(offer, "#/offer");
        var contents = Contents.checked(title, modules, week, topics);
        return before.latest().equals(contents)
                ? List.of()
                : List.of(new OfferRevised(
                        offer,
                        before.version() + 1,
                        contents.title(),
                        contents.modules(),
                        contents.week(),
                        contents.topics(),
                        contents.topicTitles()));
    }
}
