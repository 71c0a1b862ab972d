package de.motivag.kit.operations;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.ViewRebuild;
import de.motivag.kit.eventstore.ViewRun;
import de.motivag.kit.eventstore.ViewStatus;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OperationsRule;
import de.motivag.kit.web.SafeThrowableFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists the views of this service and rebuilds a view from the first event on, beside live traffic. */
@RestController
class ViewsApi {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsApi.class);

    private final Projections projections;
    private final ViewRebuild rebuild;

    ViewsApi(Projections projections, ViewRebuild rebuild) {
        this.projections = projections;
        this.rebuild = rebuild;
    }

    /** Lists the views and the progress of their rebuilds. */
    @GetMapping("/operations/views")
    @Allow(Role.OPERATIONS)
    List<ViewStatus> views() {
        return rebuild.statuses();
    }

    /**
     * Rebuilds a view from all events.
     *
     * @param view name of the view, as in the list
     */
    @PostMapping("/operations/views/{view}/rebuild")
    @Allow(Role.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewStatus rebuild(@PathVariable String view) {
        var run = rebuild.begin(projection(view)).orElseThrow(() -> new RuleViolated(OperationsRule.REBUILD_RUNNING));
        Thread.ofPlatform().daemon().name("rebuild-" + view).start(() -> carryOut(run, view));
        return rebuild.statuses().stream()
                .filter(status -> status.view().equals(view))
                .findFirst()
                .orElseThrow();
    }

    private Projection<?> projection(String view) {
        return projections.all().stream()
                .filter(candidate -> candidate.view().equals(view))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OperationsRule.NO_SUCH_VIEW));
    }

    private void carryOut(ViewRun run, String view) {
        try (run) {
            run.carryOut();
        } catch (RuntimeException failure) {
            LOG.error(
                    "The view {} could not be rebuilt; the live view is unchanged",
                    view,
                    new SafeThrowableFormatter(failure));
            // The run could not clean up itself if its session had ended.
            rebuild.clear();
        }
    }
}
