package de.motivag.kit.stream;

import de.motivag.kit.eventstore.HighWaterMark;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.SafeThrowableFormatter;
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
 * Streams the events of the caller's organisation to analysts who replay them. The stream ends at the high-water mark,
 * before which no event can be appended any more. A later request continues after the position of the last line.
 */
@RestController
final class EventStreamApi {
    static final String NDJSON = "application/x-ndjson";

    private static final int CHUNK = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(EventStreamApi.class);

    private final EventStream stream;
    private final HighWaterMark highWaterMark;
    private final AccessLog log;
    private final String service;

    EventStreamApi(EventStream stream, HighWaterMark highWaterMark, AccessLog log, String service) {
        this.stream = stream;
        this.highWaterMark = highWaterMark;
        this.log = log;
        this.service = service;
    }

    /** Signals that the stream broke off after lines had been sent. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super("The event stream broke off", null, false, false);
        }
    }

    /**
     * Reads all events of the service in the order of their positions.
     *
     * @param after position of the last line that was read; if missing, starts at the beginning
     * @param type wire names, repeated or separated by commas; if missing, all
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
        var query = StreamQuery.of(after, type, from, to, service, locale);
        if (highWaterMark.isBeyond(query.after())) {
            throw StreamQuery.beyond(locale);
        }
        var caller = Caller.current();
        log.replayed(query.toString());
        var end = highWaterMark.now();
        response.setContentType(NDJSON);
        response.setBufferSize(CHUNK);
        try {
            for (var reached = query.after(); reached < end; ) {
                var slice = stream.next(query, caller.organisation(), reached, end);
                slice.lines().writeTo(response.getOutputStream());
                reached = slice.reached();
            }
        } catch (IOException disconnected) {
            LOG.debug("A reader of the event stream has disconnected", disconnected);
        } catch (RuntimeException failure) {
            if (!response.isCommitted()) {
                throw failure;
            }
            LOG.error("An event stream broke off", new SafeThrowableFormatter(failure));
            throw new BrokenOff();
        }
    }

    /**
     * Rethrows instead of answering with a problem, which the reader would take for a line. Tomcat then closes the
     * connection early.
     */
    @ExceptionHandler
    void brokenOff(BrokenOff failure) {
        throw failure;
    }
}
