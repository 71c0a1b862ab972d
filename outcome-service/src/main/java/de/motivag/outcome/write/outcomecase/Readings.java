package de.motivag.outcome.write.outcomecase;

import de.motivag.events.common.IntegrationId;
import de.motivag.events.outcome.OutcomeCaseEvent.Begun;
import de.motivag.events.outcome.OutcomeCaseEvent.Evaluation;
import de.motivag.events.outcome.OutcomeCaseEvent.Known;
import de.motivag.events.outcome.OutcomeCaseEvent.Result;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Evaluates one participation from the person's work biography, in several readings side by side (docs/domain.md,
 * "Readings"; § 2.2 and § 5 of the paper):
 *
 * <ul>
 *   <li><b>Integration</b> (§ 5): any start of work in the primary labour market inside the {@link Window}, whatever
 *       its hours, fixed term or insurance. By § 48a SGB II self-employment and vocational training count as well. The
 *       secondary labour market, work opportunities (AGH) and work trials (MAG) are progress, never integration.
 *   <li>Work begun <b>before the end</b> counts if it began on or after the day of entry and is held on the day of the
 *       end. It is shown apart. A start on the day of the end is inside the window. A start before the entry does not
 *       count. A start inside the window takes precedence, since it needs no interpretation. Of several starts the
 *       earliest decides.
 *   <li><b>Not evidenced is not "no"</b>: without an integration the result is "not integrated" only if staff checked
 *       on or after the window's last day.
 *   <li><b>In insured work on the day</b> (official Eingliederungsquote): employment or vocational training, subject to
 *       social insurance, held on the window's last day, whenever it began. "No" needs a check on or after that day.
 *       This holds for reported uninsured work too, because there may be a second job.
 *   <li><b>Progress</b> (§ 2.2, Integrationsfortschritte): compares two steps of the ladder. The first is the last one
 *       on or before the day of entry. The second is the last one after it, up to the window's last day. The newest
 *       version of the ladder that has both steps decides. Without a step after the entry the progress is not evidenced.
 *   <li><b>Receipt ended</b> (§ 2.2, Langzeitleistungsbezug): no period in receipt of benefits covers the window's last
 *       day, provided the periods are known up to that day.
 * </ul>
 */
final class Readings {
    private final LocalDate enteredOn;
    private final Window window;
    private final WorkBiography biography;

    private Readings(LocalDate enteredOn, Window window, WorkBiography biography) {
        this.enteredOn = enteredOn;
        this.window = window;
        this.biography = biography;
    }

    /** @return empty before the window has closed, because evidence may arrive until its last day is over */
    static Optional<Evaluation> of(LocalDate enteredOn, LocalDate endedOn, WorkBiography biography, LocalDate today) {
        var window = Window.after(endedOn);
        return window.hasClosedBy(today)
                ? Optional.of(new Readings(enteredOn, window, biography).evaluation())
                : Optional.empty();
    }

    private Evaluation evaluation() {
        var inWindow = earliest(this::startsInWindow);
        var evidence = inWindow.or(() -> earliest(this::begunBeforeEnd));
        var begun = inWindow.isPresent() ? Begun.IN_WINDOW : Begun.BEFORE_END;
        return new Evaluation(
                window.closesOn(),
                evidence.isPresent() ? Result.INTEGRATED : checked() ? Result.NOT_INTEGRATED : Result.NOT_EVIDENCED,
                evidence.isPresent() ? begun : null,
                insuredOnTheDay(),
                progress(),
                receiptEnded(),
                evidence.orElse(null));
    }

    private Optional<IntegrationId> earliest(Predicate<Integration> counts) {
        return reported()
                .filter(integration -> counts.test(integration.getValue()))
                .min(Comparator.comparing((Map.Entry<IntegrationId, Integration> integration) ->
                                integration.getValue().startsOn())
                        .thenComparing(integration -> integration.getKey().value()))
                .map(Map.Entry::getKey);
    }

    private Stream<Map.Entry<IntegrationId, Integration>> reported() {
        return biography.integrations().entrySet().stream()
                .filter(integration -> !integration.getValue().withdrawn())
                .map(integration ->
                        Map.entry(integration.getKey(), integration.getValue().facts()));
    }

    private boolean startsInWindow(Integration integration) {
        return isIntegration(integration) && window.contains(integration.startsOn());
    }

    private boolean begunBeforeEnd(Integration integration) {
        return isIntegration(integration)
                && !integration.startsOn().isBefore(enteredOn)
                && integration.startsOn().isBefore(window.opensOn())
                && isHeld(integration, window.opensOn());
    }

    private static boolean isIntegration(Integration integration) {
        return switch (integration.kind()) {
            case EMPLOYMENT, SELF_EMPLOYMENT, VOCATIONAL_TRAINING -> true;
            case SECONDARY_LABOUR_MARKET, WORK_OPPORTUNITY, WORK_TRIAL -> false;
        };
    }

    private static boolean isHeld(Integration integration, LocalDate day) {
        var endedOn = integration.endedOn();
        return !integration.startsOn().isAfter(day) && (endedOn == null || !endedOn.isBefore(day));
    }

    private boolean checked() {
        return biography.checked(window.closesOn());
    }

    private Known insuredOnTheDay() {
        if (reported().map(Map.Entry::getValue).anyMatch(this::isInsuredOnTheDay)) {
            return Known.YES;
        }
        return checked() ? Known.NO : Known.NOT_EVIDENCED;
    }

    private boolean isInsuredOnTheDay(Integration integration) {
        return switch (integration.kind()) {
            case EMPLOYMENT, VOCATIONAL_TRAINING -> integration.insured() && isHeld(integration, window.closesOn());
            case SELF_EMPLOYMENT, SECONDARY_LABOUR_MARKET, WORK_OPPORTUNITY, WORK_TRIAL -> false;
        };
    }

    private Known progress() {
        var known = Known.NOT_EVIDENCED;
        for (int version : biography.progress().keySet()) {
            var steps = biography.steps(version);
            var before = steps.headMap(enteredOn.plusDays(1));
            var after = steps.headMap(window.closesOn().plusDays(1));
            if (!before.isEmpty() && !after.isEmpty() && after.lastKey().isAfter(enteredOn)) {
                known = after.lastEntry().getValue() > before.lastEntry().getValue() ? Known.YES : Known.NO;
            }
        }
        return known;
    }

    private Known receiptEnded() {
        var benefits = biography.benefits();
        var day = window.closesOn();
        if (benefits == null || benefits.knownUntil().isBefore(day)) {
            return Known.NOT_EVIDENCED;
        }
        var covered = benefits.periods().stream()
                .anyMatch(period -> !period.from().isAfter(day)
                        && (period.to() == null || !period.to().isBefore(day)));
        return covered ? Known.NO : Known.YES;
    }
}
