package de.motivag.coaching.write.roadmap.agreeroadmap;

import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.RoadmapAgreed;
import de.motivag.events.common.CatalogueCode;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that the person and the adviser have agreed on the roadmap (§ 15 SGB II). Form and version of the law are data:
 * an Eingliederungsvereinbarung until June 2023, a Kooperationsplan since.
 *
 * @param adviser adviser who agreed on it; overdue steps are on this adviser's worklist
 * @param agreedOn today if left out; not in the future, not before the application
 * @param form code of the agreement's form; that of the day if left out
 * @param lawSince first day of the version of the law; that of the form and the day if left out; not before 2005, not
 *     after {@code agreedOn}
 * @param corrects id of the event that recorded the agreement, if this corrects it
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/agree-roadmap",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record the agreement on the roadmap")
public record AgreeRoadmap(
        ParticipationId participation,
        Internal<StaffId> adviser,
        @Nullable LocalDate agreedOn,
        @Nullable CatalogueCode form,
        @Nullable LocalDate lawSince,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<RoadmapAgreed> records() {
        return RoadmapAgreed.class;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        roadmap.requireEntries();
        var day = roadmap.day(agreedOn, "#/agreedOn");
        var version = AgreementForm.of(form, lawSince, day);
        var agreed = new RoadmapAgreed(roadmap.ref(), version.form(), version.lawSince(), day, adviser);
        return roadmap.state().records().contains(agreed) ? List.of() : List.of(agreed);
    }
}
