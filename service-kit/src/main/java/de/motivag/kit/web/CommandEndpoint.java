package de.motivag.kit.web;

import de.motivag.events.Id;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.CommandRefused;
import de.motivag.kit.eventstore.CommandResult;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tracing.RequestTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerMapping;

/** The endpoint of one kind of command. */
public final class CommandEndpoint {
    /**
     * @param id id of the command's entity
     * @param version its new version, which is also in the ETag
     * @param events the events that the command has recorded; empty if the command had no effect
     * @param link new address for anybody who knows it. Shown once, by commands that create such an address; a repeated
     *     request gets an answer without it
     */
    public record Accepted(
            UUID id,
            long version,
            List<CommandResult.EventRef> events,
            @Nullable String link) {}

    private final Class<? extends Record> command;
    private final Post post;
    /** Reads the id of the entity that the command creates; empty if it creates none. */
    private final Optional<Method> newId;

    private final Commands commands;
    private final Validator validator;

    CommandEndpoint(Class<? extends Record> command, Commands commands, Validator validator) {
        this.command = command;
        this.post = command.getAnnotation(Post.class);
        this.newId = Arrays.stream(command.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(OrNew.class))
                .map(RecordComponent::getAccessor)
                .findFirst();
        this.commands = commands;
        this.validator = validator;
    }

    public Class<? extends Record> command() {
        return command;
    }

    public Post post() {
        return post;
    }

    @ResponseBody
    ResponseEntity<?> handle(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        // No parameter, because the answer itself has no texts.
        var locale = LocaleContextHolder.getLocale();
        @SuppressWarnings("unchecked")
        var path = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var body = Body.read(request, locale);
        var secret = post.link().isEmpty() ? null : NewSecret.create();
        var context = commandContext(request, body, locale, secret);
        var binder = new Binder(validator, locale, () -> newId(context));
        var bound = binder.bind(Body.json(body, path, locale), command);
        requireRoles(bound);
        try {
            var result = commands.carryOut(
                    (Command) bound, context.naming(binder.named().keySet()));
            if (result.refused() != null) {
                throw ofBody(result.refused(), binder, path.keySet());
            }
            return accepted(request, bound, result, secret);
        } catch (CommandRefused refused) {
            throw ofBody(refused, binder, path.keySet())
                    .<RuntimeException>map(refusal -> refusal)
                    .orElse(refused);
        }
    }

    private static RuleViolated ofBody(RuleViolated refused, Binder binder, Set<String> path) {
        var all = Stream.concat(Stream.of(refused), refused.further().stream())
                .map(refusal -> oneOfBody(refusal, binder, path))
                .toList();
        return all.size() == 1 ? all.getFirst() : RuleViolated.all(all);
    }

    /** @throws RuleViolated if the caller gives a property that is marked {@link OnlyFor} other roles */
    private void requireRoles(Record bound) {
        for (var component : command.getRecordComponents()) {
            var only = component.getAnnotation(OnlyFor.class);
            if (only != null
                    && ReflectionUtils.invokeMethod(component.getAccessor(), bound) != null
                    && !Caller.current().isAnyOf(only.value())) {
                throw RuleViolated.notAllowed(
                        CommonRule.NOT_FOR_THIS_ROLE,
                        "#/" + component.getName(),
                        Arrays.stream(only.value()).map(Role::claim).toList());
            }
        }
    }

    /** Rules do not know whether an id is in the path or in the body. Only an unknown id in the path is 404. */
    private static RuleViolated oneOfBody(RuleViolated refusal, Binder binder, Set<String> path) {
        var pointer = refusal.pointer();
        if (refusal.rule().status() != HttpStatus.NOT_FOUND.value() || pointer == null || isIn(path, pointer)) {
            return refusal;
        }
        var unknown = new RuleViolated(CommonRule.NOT_KNOWN, pointer);
        return binder.named().entrySet().stream()
                .filter(named -> named.getValue().equals(pointer))
                .findFirst()
                .map(named -> unknown.about(named.getKey()))
                .orElse(unknown);
    }

    private static boolean isIn(Set<String> path, String pointer) {
        return path.contains(pointer.substring("#/".length()));
    }

    private static Optional<RuleViolated> ofBody(CommandRefused refused, Binder binder, Set<String> path) {
        var stream = refused.stream();
        if (stream == null) {
            return Optional.empty();
        }
        var taken = binder.chosen().get(stream);
        var unknown = binder.named().get(stream);
        if (taken != null) {
            return Optional.of(new RuleViolated(CommonRule.ID_TAKEN, taken).about(stream));
        }
        return unknown == null || isIn(path, unknown)
                ? Optional.empty()
                : Optional.of(new RuleViolated(CommonRule.NOT_KNOWN, unknown).about(stream));
    }

    private CommandContext commandContext(
            HttpServletRequest request, byte[] body, Locale locale, @Nullable NewSecret secret) {
        var caller = Caller.current();
        var id = Id.next();
        var traced = RequestTrace.of(request);
        var context = new CommandContext(
                caller.organisation(),
                caller.staff(),
                caller.role(),
                id,
                traced.correlation().toString(),
                id.toString(),
                traced.trace(),
                repeatable(request, body, locale),
                CommandHeaders.expectedVersions(request, locale));
        return secret == null ? context : context.creating(secret.hash());
    }

    /** Derives the same id for a repeated request, so that its answer reports the creation as the first one did. */
    private static UUID newId(CommandContext context) {
        var repeatable = context.repeatable();
        return repeatable == null
                ? Id.next()
                : context.organisation()
                        .derived(repeatable.key() + "/" + HexFormat.of().formatHex(repeatable.request()));
    }

    private static CommandContext.@Nullable Repeatable repeatable(
            HttpServletRequest request, byte[] body, Locale locale) {
        var key = CommandHeaders.idempotencyKey(request, locale);
        if (key == null) {
            return null;
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(Routes.withoutPrefix(request).getBytes(StandardCharsets.UTF_8));
            hash.update((byte) 0);
            return new CommandContext.Repeatable(key, hash.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Answers with JSON whatever the caller accepts, because the command was executed already and a refusal would be
     * wrong.
     */
    private ResponseEntity<?> accepted(
            HttpServletRequest request, Record command, CommandResult result, @Nullable NewSecret secret) {
        var etag = "\"" + result.version() + "\"";
        var fresh = newId(command);
        var id = fresh.orElse(result.id());
        // A repeated request stores nothing, so its secret opens nothing.
        var link = secret == null || result.stored() == 0 ? null : request.getContextPath() + secret.in(post.link());
        var accepted = new Accepted(id, result.version(), result.events(), link);
        var response = result.created() && fresh.isPresent()
                ? ResponseEntity.created(URI.create(request.getRequestURI() + "/" + id))
                : ResponseEntity.ok();
        return response.eTag(etag).contentType(MediaType.APPLICATION_JSON).body(accepted);
    }

    /** The id of the entity that the command creates below the posted address. */
    private Optional<UUID> newId(Record command) {
        return newId.map(accessor -> ReflectionUtils.invokeMethod(accessor, command))
                .map(value -> ((Id) value).value());
    }
}
