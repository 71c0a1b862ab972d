package de.motivag.kit.web;

import de.motivag.events.Id;
import de.motivag.kit.decision.Command;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.CommandResult;
import de.motivag.kit.eventstore.CommandResult.RefusedField;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.security.Caller;
import de.motivag.kit.tracing.RequestTrace;
import de.motivag.kit.web.FieldProblem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerMapping;

/** Where one kind of command is posted. */
public final class CommandEndpoint {
    /**
     * @param id id of what the command was about
     * @param version its version now; also in the ETag
     * @param events the events that the command has recorded; none if there was nothing to do
     */
    public record Accepted(UUID id, long version, List<CommandResult.EventRef> events) {}

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final Class<? extends Record> command;
    private final Post post;
    /** The id of what the command creates, if it creates anything. */
    private final Optional<Method> newId;

    private final Commands commands;
    private final Rules rules;
    private final Validator validator;

    CommandEndpoint(Class<? extends Record> command, Commands commands, Rules rules, Validator validator) {
        this.command = command;
        this.post = command.getAnnotation(Post.class);
        this.newId = Arrays.stream(command.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(OrNew.class))
                .map(RecordComponent::getAccessor)
                .findFirst();
        this.commands = commands;
        this.rules = rules;
        this.validator = validator;
    }

    public Class<? extends Record> command() {
        return command;
    }

    public Post post() {
        return post;
    }

    @ResponseBody
    ResponseEntity<?> handle(HttpServletRequest request, Locale locale) throws HttpMediaTypeNotSupportedException {
        Body.requireJson(request);
        @SuppressWarnings("unchecked")
        var path = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var body = Body.read(request, locale);
        var context = order(request, body, locale);
        var binder = new Binder(validator, locale, () -> newId(context));
        var bound = binder.bind(Body.json(body, path, locale), command);
        var result = commands.carryOut((Command) bound, context.naming(binder.named()));
        return result.refusal() == null
                ? accepted(request, bound, result)
                : refused(result.refusal(), result.field(), locale);
    }

    private CommandContext order(HttpServletRequest request, byte[] body, Locale locale) {
        var caller = Caller.current();
        var id = Id.next();
        var traced = RequestTrace.of(request);
        return new CommandContext(
                caller.organisation(),
                caller.staff(),
                caller.role(),
                id,
                traced.correlation().toString(),
                id.toString(),
                traced.trace(),
                repeatable(request, body, locale),
                expectedVersion(request, locale));
    }

    /** The same for a repetition: so that it can tell, as the first time, that it was this that was created. */
    private static UUID newId(CommandContext context) {
        var repeatable = context.repeatable();
        return repeatable == null
                ? Id.next()
                : context.organisation()
                        .derived(repeatable.key() + "/" + HexFormat.of().formatHex(repeatable.request()));
    }

    /** Of two, one would count and the other pass unnoticed. */
    private static @Nullable String single(String name, HttpServletRequest request, Locale locale) {
        var values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw new InvalidRequest(Kind.REPEATED.at(name, locale));
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static CommandContext.@Nullable Repeatable repeatable(
            HttpServletRequest request, byte[] body, Locale locale) {
        var key = single("Idempotency-Key", request, locale);
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidRequest(Kind.NOT_A_KEY.at("Idempotency-Key", locale));
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(request.getRequestURI().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            hash.update((byte) 0);
            return new CommandContext.Repeatable(key, hash.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request, Locale locale) {
        var etag = single("If-Match", request, locale);
        if (etag == null || etag.equals("*")) {
            return null;
        }
        var version = ETAG.matcher(etag);
        if (!version.matches()) {
            throw new InvalidRequest(Kind.NOT_A_VERSION.at("If-Match", locale));
        }
        return Long.valueOf(version.group(1));
    }

    /** JSON whatever the caller likes best: the command has been carried out by now, and to refuse it would be untrue. */
    private ResponseEntity<?> accepted(HttpServletRequest request, Record command, CommandResult result) {
        var etag = "\"" + result.version() + "\"";
        var fresh = newId(command);
        var id = fresh.orElse(result.id());
        var accepted = new Accepted(id, result.version(), result.events());
        var response = result.created() && fresh.isPresent()
                ? ResponseEntity.created(URI.create(request.getRequestURI() + "/" + id))
                : ResponseEntity.ok();
        return response.eTag(etag).contentType(MediaType.APPLICATION_JSON).body(accepted);
    }

    /** Of what the command creates: that is what lies below the address posted to. */
    private Optional<UUID> newId(Record command) {
        return newId.map(accessor -> ReflectionUtils.invokeMethod(accessor, command))
                .map(value -> ((Id) value).value());
    }

    private ResponseEntity<?> refused(String code, @Nullable RefusedField field, Locale locale) {
        var problem = Problems.of(rules.coded(code), field, locale);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
