package de.motivag.kit.operations;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.ViewRebuild;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.WithoutValues;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The views of this service, and making one anew from the first event on, beside live traffic. */
@RestController
class ViewsApi {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsApi.class);

    enum State {
        LIVE,
        REBUILDING,
        FAILED
    }

    /**
     * @param folded events folded so far
     * @param head events that there were when it began
     * @param perSecond rate since it began
     * @param secondsLeft at that rate
     */
    record ViewStatus(String view, State state, long folded, long head, long perSecond, long secondsLeft) {}

    private final Projections projections;
    private final ViewRebuild rebuild;
    private final Map<String, ViewStatus> latest = new ConcurrentHashMap<>();

    ViewsApi(Projections projections, ViewRebuild rebuild) {
        this.projections = projections;
        this.rebuild = rebuild;
    }

    @GetMapping("/operations/views")
    @Allow(Role.OPERATIONS)
    List<ViewStatus> views() {
        return projections.all().stream()
                .map(projection -> latest.getOrDefault(
                        projection.view(), new ViewStatus(projection.view(), State.LIVE, 0, 0, 0, 0)))
                .toList();
    }

    @PostMapping("/operations/views/{view}/rebuild")
    @Allow(Role.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewStatus rebuild(@PathVariable String view) {
        var projection = projections.all().stream()
                .filter(candidate -> candidate.view().equals(view))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OperationsRule.NO_SUCH_VIEW));
        var began = new ViewStatus(view, State.REBUILDING, 0, 0, 0, 0);
        latest.compute(view, (name, status) -> {
            if (status != null && status.state() == State.REBUILDING) {
                throw new RuleViolated(OperationsRule.REBUILD_RUNNING);
            }
            return began;
        });
        Thread.ofPlatform().daemon().name("rebuild-" + view).start(() -> run(projection));
        return began;
    }

    private void run(Projection<?> projection) {
        var view = projection.view();
        var start = System.nanoTime();
        try {
            rebuild.rebuild(projection, (folded, head) -> latest.put(view, progress(view, start, folded, head)));
            latest.computeIfPresent(
                    view,
                    (name, status) ->
                            new ViewStatus(view, State.LIVE, status.folded(), status.head(), status.perSecond(), 0));
        } catch (RuntimeException failure) {
            LOG.error("The view {} could not be rebuilt; the live one is as it was", view, new WithoutValues(failure));
            latest.put(view, new ViewStatus(view, State.FAILED, 0, 0, 0, 0));
        }
    }

    private static ViewStatus progress(String view, long start, long folded, long head) {
        var seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
        var perSecond = Math.max(1, (long) (folded / seconds));
        return new ViewStatus(view, State.REBUILDING, folded, head, perSecond, Math.max(0, head - folded) / perSecond);
    }
}
