package de.motivag.desk.commands;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A row of a list for which a command is to be carried out.
 *
 * @param value the value of the row's check box: the variables of the command's path and the person or the label, in
 *     the form of an address
 * @param label the words for the row
 * @param refusal the reason for which the command was refused, or null
 */
public record BulkRow(String value, String label, @Nullable String refusal) {

    BulkRow refused(String reason) {
        return new BulkRow(value, label, reason);
    }

    static Map<String, String> parameters(String value) {
        var parameters = UriComponentsBuilder.newInstance()
                .query(value)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        parameters.replaceAll((_, one) -> one == null ? "" : UriUtils.decode(one, StandardCharsets.UTF_8));
        return parameters;
    }
}
