package de.motivag.kit.operations;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.sweep.Sweeps;
import de.motivag.kit.web.OperationsRule;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists and runs the sweeps of this service. Sweeps run on a schedule; running one by hand is harmless at any time.
 */
@RestController
class SweepsApi {
    private final Sweeps sweeps;

    SweepsApi(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /** Lists the sweeps, which apply rules that depend on the day. */
    @GetMapping("/operations/sweeps")
    @Allow(Role.OPERATIONS)
    List<String> sweeps() {
        return sweeps.names();
    }

    /**
     * Runs a sweep now.
     *
     * @param sweep name of the sweep, as in the list
     */
    @PostMapping("/operations/sweeps/{sweep}/run")
    @Allow(Role.OPERATIONS)
    Sweeps.Run run(@PathVariable String sweep) {
        return sweeps.run(sweep).orElseThrow(() -> new RuleViolated(OperationsRule.NO_SUCH_SWEEP));
    }
}
