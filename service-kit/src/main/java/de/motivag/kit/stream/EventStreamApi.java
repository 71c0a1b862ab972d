package de.motivag.kit.stream;

import de.motivag.kit.eventstore.Horizon;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.WithoutValues;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The caller's organisation's events, for analysts who replay them. Ends where nothing can be appended in between any more;
 * whoever was interrupted, or comes again later, goes on behind the position of the last line.
 */
@RestController
final class EventStreamApi {
    static final String NDJSON = "application/x-ndjson";

    private static final int CHUNK = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(EventStreamApi.class);

    private final EventStream stream;
    private final Horizon horizon;
    private final AccessLog log;
    private final String service;

    EventStreamApi(EventStream stream, Horizon horizon, AccessLog log, String service) {
        this.stream = stream;
        this.horizon = horizon;
        this.log = log;
        this.service = service;
    }

    /** Lines have been sent, and there should have been more of them. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super("the stream of events was broken off", null, false, false);
        }
    }

    /**
     * @param after position of the last line that was read; without it, from the beginning
     * @param type wire names, repeated or with commas between them; without it, all
     * @param from first day (Europe/Berlin) or instant of recording
     * @param to last day or instant
     */
    @GetMapping(path = "/events", produces = NDJSON)
    @Allow({Role.ANALYST, Role.PRIVACY_OFFICER})
    void events(
            @RequestParam @Nullable String after,
            @RequestParam @Nullable List<String> type,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Locale locale,
            HttpServletResponse response) {
        var asked = Asked.of(after, type, from, to, service, locale);
        if (horizon.isBeyond(asked.after())) {
            throw Asked.beyond(locale);
        }
        var caller = Caller.current();
        log.replayed(asked.toString());
        var end = horizon.now();
        response.setContentType(NDJSON);
        response.setBufferSize(CHUNK);
        try {
            for (var reached = asked.after(); reached < end; ) {
                var slice = stream.next(asked, caller.organisation(), reached, end);
                slice.lines().writeTo(response.getOutputStream());
                reached = slice.reached();
            }
        } catch (IOException gone) {
            LOG.debug("A reader of events has gone", gone);
        } catch (RuntimeException failure) {
            if (!response.isCommitted()) {
                throw failure;
            }
            LOG.error("A stream of events was broken off", new WithoutValues(failure));
            throw new BrokenOff();
        }
    }

    /** Not answered with a problem: the reader would take it for a line. Tomcat closes the connection before its time. */
    @ExceptionHandler
    void brokenOff(BrokenOff failure) {
        throw failure;
    }
}
