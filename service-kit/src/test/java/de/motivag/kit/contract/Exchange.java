package de.motivag.kit.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer.
 *
 * @param path path as sent, without query
 * @param parameters parameters of the query, decoded
 * @param header value of a header of the request
 * @param answerHeader value of a header of the answer
 * @param answerType media type of the answer
 * @param answer JSON of the answer; empty if the answer is of another type
 */
record Exchange(
        String method,
        String path,
        Map<String, List<String>> parameters,
        Function<String, @Nullable String> header,
        byte[] body,
        int status,
        Function<String, @Nullable String> answerHeader,
        @Nullable String answerType,
        byte[] answer) {

    boolean isAccepted() {
        return status < 300;
    }

    /** Whether Tomcat writes the answer after all filters. */
    boolean isOfTomcat() {
        return status >= 400 && answerType == null;
    }

    @Override
    public String toString() {
        return method + " " + path + " " + status;
    }
}
