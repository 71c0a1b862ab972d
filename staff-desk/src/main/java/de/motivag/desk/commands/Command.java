package de.motivag.desk.commands;

import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Interfaces.Operation;
import de.motivag.desk.services.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command of a service.
 *
 * @param id the operation id, such as {@code logContact}
 * @param path the template of its address, such as {@code /referrals/{referral}/log-contact}
 * @param variables the names of the variables in the path
 */
public record Command(
        Backend backend,
        String id,
        String path,
        List<String> variables,
        Set<Role> roles,
        boolean hasBody,
        List<Field> fields) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static Command of(Operation operation) {
        return new Command(
                operation.backend(),
                operation.id(),
                operation.path(),
                VARIABLE.matcher(operation.path())
                        .results()
                        .map(found -> found.group(1))
                        .toList(),
                operation.roles(),
                !operation.body().isMissingNode(),
                Fields.of(operation.body(), operation.schemas()));
    }
}
