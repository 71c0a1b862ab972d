package de.motivag.kit.web;

import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.Collisions;
import de.motivag.kit.eventstore.CommandRefused;
import de.motivag.kit.security.TooManyPeople;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Represents every error as a problem (RFC 9457) with a stable type, in German or English. */
@RestControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Limits the reported fields, so that the answer stays smaller than a request with thousands of wrong fields. */
    static final int MOST_ERRORS = 100;

    /** The beginning of each problem's type. */
    static final String TYPE = "urn:motivag:problem:";

    /** Problems that no rule of the domain states. */
    enum Kind implements Rule {
        INVALID_REQUEST(400, "Einige Angaben fehlen oder sind ungültig.", "Some values are missing or invalid."),
        INVALID_VALUE(422, "Einige Angaben sind ungültig.", "Some values are invalid."),
        UNAUTHENTICATED(
                401,
                "Sie sind nicht angemeldet, oder Ihre Anmeldung ist abgelaufen.",
                "You are not signed in, or your sign-in has expired."),
        DENIED(403, "Ihre Rolle darf das nicht.", "Your role may not do this."),
        ORIGIN_REFUSED(
                403,
                "Für diese Herkunft (Origin), Methode oder Kopfzeile sind keine Aufrufe aus einem Browser erlaubt.",
                "Calls from a browser are not permitted for this origin, method or header."),
        NOT_FOUND(404, "Unter dieser Adresse gibt es nichts.", "There is nothing at this address."),
        NOT_ALLOWED(
                405, "Diese Methode gibt es an dieser Adresse nicht.", "This address does not support this method."),
        NOT_ACCEPTABLE(406, "In dieser Form gibt es die Antwort nicht.", "The answer does not exist in this form."),
        STALE(
                412,
                "Jemand hat die Daten inzwischen geändert. Laden Sie sie neu, und prüfen Sie Ihre Eingabe.",
                "Somebody has changed the data in the meantime. Load them again and check your input."),
        TOO_LARGE(413, "Die Anfrage ist zu groß.", "The request is too large."),
        NOT_JSON(
                415,
                "Der Inhalt muss JSON in UTF-8 sein (Content-Type: application/json).",
                "The content has to be JSON in UTF-8 (Content-Type: application/json)."),
        KEY_REUSED(
                422,
                "Der Idempotency-Key wurde für eine andere Anfrage benutzt.",
                "The Idempotency-Key was used for another request."),
        TOO_MANY_PEOPLE(
                429,
                "Ihre Rolle hat in der letzten Stunde die Höchstzahl verschiedener Personen angesehen.",
                "Your role has viewed the highest number of different people within the last hour."),
        UNAVAILABLE(
                503,
                "Das ist gerade nicht möglich. Versuchen Sie es in einigen Sekunden noch einmal.",
                "This is not possible just now. Try again in a few seconds."),
        BUSY(
                503,
                "Zu viele Personen ändern dieselben Daten gleichzeitig. Versuchen Sie es noch einmal.",
                "Too many people are changing the same data at once. Try again."),
        FAULT(500, "Es ist ein Fehler aufgetreten. Versuchen Sie es noch einmal.", "A fault has occurred. Try again.");

        private final Wording wording;

        Kind(int status, String german, String english) {
            wording = new Wording(status, german, english);
        }

        @Override
        public Wording wording() {
            return wording;
        }

        /** Reports a client's fault as such, wherever it was thrown. */
        static Kind of(Throwable failure) {
            if (failure instanceof ErrorResponse response) {
                return of(response.getStatusCode());
            }
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof RequestRejectedException
                        || cause instanceof BadRequestException
                        || cause instanceof InvalidParameterException) {
                    return INVALID_REQUEST;
                }
                // The issuer's keys or their address cannot be read at present.
                if (cause instanceof AuthenticationServiceException
                        || cause instanceof JwtDecoderInitializationException) {
                    return UNAVAILABLE;
                }
            }
            return Collisions.isPassing(failure) ? UNAVAILABLE : FAULT;
        }

        static Kind of(HttpStatusCode status) {
            return Arrays.stream(values())
                    .filter(kind -> kind.status() == status.value())
                    .findFirst()
                    .orElse(status.is5xxServerError() ? FAULT : INVALID_REQUEST);
        }
    }

    static ProblemDetail of(Rule rule, Locale locale) {
        var problem = ProblemDetail.forStatus(rule.status());
        problem.setType(URI.create(TYPE + rule.code()));
        problem.setTitle(Language.of(locale, rule.german(), rule.english()));
        return problem;
    }

    /** A wrong value is 422 in a body and 400 in a parameter. */
    private static ProblemDetail of(RuleViolated refusal, Locale locale) {
        var rule = refusal.rule();
        var problem = of(rule, locale);
        var detail = refusal.detail();
        if (detail != null) {
            problem.setDetail(Language.of(locale, detail.de(), detail.en()));
        }
        var fields = Stream.concat(Stream.of(refusal), refusal.further().stream())
                .flatMap(one -> field(one, locale).stream())
                .toList();
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields);
        }
        var pointer = refusal.pointer();
        if (pointer != null && !pointer.startsWith("#") && rule.status() == Kind.INVALID_VALUE.status()) {
            problem.setStatus(Kind.INVALID_REQUEST.status());
        }
        return problem;
    }

    private static Optional<FieldProblem> field(RuleViolated refusal, Locale locale) {
        var pointer = refusal.pointer();
        if (pointer == null) {
            return Optional.empty();
        }
        var rule = refusal.rule();
        var detail = refusal.detail();
        var sentences = Stream.of(
                        Language.of(locale, rule.german(), rule.english()),
                        detail == null ? null : Language.of(locale, detail.de(), detail.en()),
                        allowed(refusal, locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Optional.of(new FieldProblem(pointer, rule.code(), sentences));
    }

    private static @Nullable String allowed(RuleViolated refusal, Locale locale) {
        return refusal.allowed().isEmpty()
                ? null
                : FieldProblem.Kind.NOT_ONE_OF
                        .at("#", locale, String.join(", ", refusal.allowed()))
                        .detail();
    }

    static ProblemDetail of(List<FieldProblem> fields, int status, Locale locale) {
        var problem = of(Kind.of(HttpStatusCode.valueOf(status)), locale);
        problem.setProperty("errors", fields.subList(0, Math.min(MOST_ERRORS, fields.size())));
        if (fields.size() > MOST_ERRORS) {
            problem.setProperty("furtherErrors", fields.size() - MOST_ERRORS);
        }
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unacceptable(InvalidRequest request, Locale locale) {
        return answer(of(request.problems(), request.status(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ruleViolated(RuleViolated refusal, Locale locale) {
        return answer(of(refusal, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CommandRefused refusal, Locale locale) {
        return answer(of(Kind.valueOf(refusal.why().name()), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyPeople(TooManyPeople refusal, Locale locale) {
        var problem = of(Kind.TOO_MANY_PEOPLE, locale);
        problem.setDetail(Language.of(
                        locale,
                        "Möglich sind höchstens %s Personen in einer Stunde.",
                        "At most %s people within an hour are possible.")
                .formatted(refusal.limit()));
        var wait = refusal.retryAfter().plusMillis(999).toSeconds();
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException wrong, Locale locale) {
        var problem = ParameterFormats.problem(
                wrong.getName(),
                single(ResolvableType.forMethodParameter(wrong.getParameter())),
                wrong.getValue(),
                locale);
        return answer(of(List.of(problem), 400, locale));
    }

    /** Problems of a record that is bound from parameters. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameters(MethodArgumentNotValidException wrong, Locale locale) {
        var problems = wrong.getFieldErrors().stream()
                .map(error -> error.contains(ConstraintViolation.class)
                        ? new FieldProblem(error.getField(), "invalid", String.valueOf(error.getDefaultMessage()))
                        : ParameterFormats.problem(
                                error.getField(), requiredType(wrong, error), error.getRejectedValue(), locale))
                .toList();
        return answer(of(problems, 400, locale));
    }

    private static @Nullable Class<?> requiredType(MethodArgumentNotValidException wrong, FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? Arrays.stream(wrong.getParameter().getParameterType().getRecordComponents())
                        .filter(component -> component.getName().equals(error.getField()))
                        .findFirst()
                        .map(component -> single(ResolvableType.forType(component.getGenericType())))
                        .orElse(null)
                : null;
    }

    /** The type of one value of a parameter that may be repeated. */
    private static @Nullable Class<?> single(ResolvableType type) {
        var element = type.asCollection().resolveGeneric(0);
        return element == null ? type.resolve() : element;
    }

    /** The characters after a % are no valid encoding. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException wrong, Locale locale) {
        return answer(of(List.of(FieldProblem.Kind.NOT_TEXT.at("query", locale)), 400, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingParameter(MissingServletRequestParameterException missing, Locale locale) {
        var problem = FieldProblem.Kind.REQUIRED.at(missing.getParameterName(), locale);
        return answer(of(List.of(problem), 400, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfBounds(HandlerMethodValidationException wrong, Locale locale) {
        var problems = wrong.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                name(result),
                                "invalid",
                                ConstraintTexts.of(
                                        result.unwrap(error, ConstraintViolation.class)
                                                .getConstraintDescriptor()
                                                .getAnnotation(),
                                        String.valueOf(error.getDefaultMessage()),
                                        name(result),
                                        result.getMethodParameter().getParameter(),
                                        locale))))
                .toList();
        return answer(of(problems, 400, locale));
    }

    private static String name(ParameterValidationResult result) {
        return Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "query");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception failure, HttpServletResponse servlet, Locale locale) {
        // Spring sets the tag before it looks for a form in which it can write the answer.
        servlet.setHeader(HttpHeaders.ETAG, null);
        if (failure instanceof ErrorResponse response) {
            var known = answer(of(Kind.of(response.getStatusCode()), locale));
            return ResponseEntity.status(known.getStatusCode())
                    .headers(response.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(known.getBody());
        }
        var kind = Kind.of(failure);
        if (kind == Kind.FAULT) {
            LOG.error("A request failed", new SafeThrowableFormatter(failure));
        }
        return answer(of(kind, locale));
    }
}
