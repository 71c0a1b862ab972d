package de.motivag.desk.services;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names something that does not exist for this person. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotThere extends RuntimeException {

    public NotThere() {
        super("not found", null, false, false);
    }
}
