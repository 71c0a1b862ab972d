package de.motivag.desk.commands;

import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Interfaces;
import de.motivag.desk.services.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All commands of the four services. Two services may have a command with the same operation id. */
@Component
public class Commands {

    private final List<Command> commands;

    public Commands(Interfaces interfaces) {
        commands = Backend.services().stream()
                .flatMap(backend -> interfaces.operations(backend).stream())
                .filter(Interfaces.Operation::isCommand)
                .map(Command::of)
                .toList();
    }

    public Iterable<Command> all() {
        return commands;
    }

    /**
     * The command with that operation id, if a role of the person permits it.
     *
     * @param service the service, or null for the first one that has such a command for this person
     */
    Optional<Command> permitted(String id, @Nullable String service, User user) {
        return commands.stream()
                .filter(command -> command.id().equals(id)
                        && (service == null || command.backend().toString().equals(service))
                        && user.hasAnyOf(command.roles()))
                .findFirst();
    }

    /**
     * The body of a command from the values of a form, whose inputs are named by JSON pointer.
     *
     * @param id the operation id
     */
    public ObjectNode body(String id, Map<String, List<String>> posted, LocalDate today) {
        var command =
                commands.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return new Posted(command.fields(), posted).body(today);
    }

    /**
     * The commands that a role of this person permits, of one kind of entity.
     *
     * @param path the beginning of their paths, such as {@code /referrals/{referral}/}
     */
    public List<String> permitted(Backend backend, String path) {
        var user = User.current();
        return commands.stream()
                .filter(command -> command.backend() == backend
                        && command.path().startsWith(path)
                        && user.hasAnyOf(command.roles()))
                .map(Command::id)
                .toList();
    }
}
