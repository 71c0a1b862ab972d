package de.motivag.desk.services;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The roles of this person do not permit the request. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class NotAllowed extends RuntimeException {

    public NotAllowed() {
        super("not allowed", null, false, false);
    }
}
