package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds the facts behind all figures during live traffic. */
@RestController
class RebuildApi {
    private final Rebuild rebuild;

    RebuildApi(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Shows the progress of the rebuild of the facts. */
    @GetMapping("/operations/facts/rebuild")
    @Allow(Role.OPERATIONS)
    RebuildStatus status() {
        return rebuild.status();
    }

    /**
     * Begins a rebuild of the facts. Refused while one is running.
     *
     * @param threads number of threads that read and load; each uses one database connection
     * @param share share of the time that the threads may work, so that commands keep their speed; with 1 they load by
     *     COPY at full speed
     * @param accept whether the rebuilt facts replace the live ones even if they differ, for example because
     *     a new version knows more events. After a rebuild that found differences, that rebuild continues.
     */
    @PostMapping("/operations/facts/rebuild")
    @Allow(Role.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildStatus begin(
            @RequestParam(defaultValue = "1") @Min(1) @Max(12) int threads,
            @RequestParam(defaultValue = "0.1") @DecimalMin("0.05") @DecimalMax("1") double share,
            @RequestParam(defaultValue = "false") boolean accept) {
        return rebuild.begin(threads, share, accept);
    }

    /** Aborts the rebuild and drops its copy. The live facts stay unchanged. */
    @DeleteMapping("/operations/facts/rebuild")
    @Allow(Role.OPERATIONS)
    RebuildStatus abort() {
        return rebuild.abort();
    }
}
