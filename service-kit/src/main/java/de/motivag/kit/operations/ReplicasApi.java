package de.motivag.kit.operations;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.kafka.ReplicaRebuild;
import de.motivag.kit.kafka.ReplicaRebuild.Rebuilt;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OperationsRule;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists this service's replicas of other services' data, and rebuilds one from the topic, beside live traffic. */
@RestController
class ReplicasApi {
    private final ReplicaRebuild rebuild;

    ReplicasApi(ReplicaRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Lists the replicas of data of other services. */
    @GetMapping("/operations/replicas")
    @Allow(Role.OPERATIONS)
    List<String> replicas() {
        return rebuild.replicas();
    }

    /**
     * Rebuilds a replica from the whole topic, and answers when it is done.
     *
     * @param replica name of the replica, as in the list
     */
    @PostMapping("/operations/replicas/{replica}/rebuild")
    @Allow(Role.OPERATIONS)
    Rebuilt rebuildReplica(@PathVariable String replica) {
        return rebuild.rebuild(replica).orElseThrow(() -> new RuleViolated(OperationsRule.NO_SUCH_REPLICA));
    }
}
