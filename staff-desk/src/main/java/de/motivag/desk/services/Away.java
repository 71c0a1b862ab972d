package de.motivag.desk.services;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A service does not answer, or has a fault. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class Away extends RuntimeException {

    private final Backend backend;

    public Away(Backend backend, @Nullable Throwable cause) {
        super(backend + " does not answer", cause);
        this.backend = backend;
    }

    public Backend backend() {
        return backend;
    }
}
