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

/** Making the facts behind all figures anew, beside live traffic. */
@RestController
class RebuildApi {
    private final Rebuild rebuild;

    RebuildApi(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @GetMapping("/operations/kpis/rebuild")
    @Allow(Role.OPERATIONS)
    RebuildStatus status() {
        return rebuild.status();
    }

    /**
     * Begins; refused while one is running.
     *
     * @param threads that read and load; each of them is a connection to the database
     * @param share of the time that they may work, so that commands go on beside them; with 1 they load by COPY, at full
     *     speed
     * @param accept whether the new facts take the place of the live ones even if they differ, as they do when a new
     *     version understands more; said after one has found differences, that one goes on
     */
    @PostMapping("/operations/kpis/rebuild")
    @Allow(Role.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildStatus begin(
            @RequestParam(defaultValue = "1") @Min(1) @Max(12) int threads,
            @RequestParam(defaultValue = "0.1") @DecimalMin("0.05") @DecimalMax("1") double share,
            @RequestParam(defaultValue = "false") boolean accept) {
        return rebuild.begin(threads, share, accept);
    }

    /** Gives it up, and its copy; the live facts are as they were. */
    @DeleteMapping("/operations/kpis/rebuild")
    @Allow(Role.OPERATIONS)
    RebuildStatus abort() {
        return rebuild.abort();
    }
}
