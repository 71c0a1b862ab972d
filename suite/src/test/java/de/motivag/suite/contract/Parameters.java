package de.motivag.suite.contract;

import static de.motivag.suite.contract.Yaml.object;

import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.QueryBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of one document: in the path, in the query and in headers. */
final class Parameters {
    private final Schemas schemas;
    private final Set<String> undescribed = new TreeSet<>();

    Parameters(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The parameters without a description. */
    Set<String> undescribed() {
        return undescribed;
    }

    /** The headers of requests, which operations refer to. */
    static Map<String, Object> headers() {
        var text = object("type", "string");
        var key = object("type", "string");
        key.put("pattern", "^([!#-~][!-~]{0,99}|\"([ !#-\\[\\]-~]|\\\\[\"\\\\]){1,100}\")$");
        var headers = object("IdempotencyKey", header("Idempotency-Key", key, """
                A repetition with the same key and body gets the first answer again and has no second effect. A refused \
                command does not use up its key. A key in quotes and the same key without quotes are one key."""));
        headers.put("IfMatch", header("If-Match", text, """
                The ETag of the version that the caller has seen, or several separated by commas. Without it, or with *, \
                every version is accepted."""));
        var languages = object("type", "string");
        languages.put("default", "de");
        headers.put("AcceptLanguage", header("Accept-Language", languages, "de or en, for the texts of problems."));
        return headers;
    }

    private static Map<String, Object> header(String name, Map<String, Object> schema, String description) {
        var header = parameter(name, "header", false, schema);
        header.put("description", description);
        return header;
    }

    /** The id of an entity in the path of a command. */
    Map<String, Object> inPath(Class<?> command, RecordComponent component) {
        return described(
                parameter(component.getName(), "path", true, schemas.of(component.getGenericType())),
                command.getName(),
                Descriptions.of(Javadoc.of(command), component.getName(), component.getGenericType()));
    }

    /** The parameters that one parameter of a Java method stands for. */
    Stream<Map<String, Object>> of(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return Stream.of(described(parameter(parameter.getName(), "path", true, schema(parameter)), parameter));
        }
        var query = parameter.getAnnotation(RequestParam.class);
        if (query != null) {
            return Stream.of(described(parameter(parameter, query), parameter));
        }
        if (parameter.isAnnotationPresent(ModelAttribute.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents())
                    .map(component -> described(
                            queryParameter(component),
                            parameter.getType().getName(),
                            Descriptions.of(
                                    Javadoc.of(parameter.getType()), component.getName(), component.getGenericType())));
        }
        if (isDescribedElsewhere(parameter)) {
            return Stream.empty();
        }
        throw new IllegalStateException(
                "no translation for " + parameter + " of " + parameter.getDeclaringExecutable());
    }

    private Map<String, Object> described(Map<String, Object> described, Parameter parameter) {
        var method = (Method) parameter.getDeclaringExecutable();
        return described(
                described,
                method.toString(),
                Descriptions.of(Javadoc.of(method), parameter.getName(), parameter.getParameterizedType()));
    }

    /** Whether the parameter is described elsewhere: the body, common headers, and parameters of the answers. */
    private static boolean isDescribedElsewhere(Parameter parameter) {
        var header = parameter.getAnnotation(RequestHeader.class);
        return parameter.isAnnotationPresent(QueryBody.class)
                || parameter.getType() == Locale.class
                || parameter.getType() == HttpServletResponse.class
                || parameter.getType() == HttpServletRequest.class
                || header != null && header.name().equals(HttpHeaders.ACCEPT);
    }

    private Map<String, Object> queryParameter(RecordComponent component) {
        var schema = schemas.of(component.getGenericType());
        Constraints.of(component.getAnnotatedType(), schema);
        return parameter(component.getName(), "query", !mayBeLeftOut(component), schema);
    }

    private Map<String, Object> parameter(Parameter parameter, RequestParam query) {
        var schema = schema(parameter);
        var optional = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!query.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
            optional = true;
            schema.set("default", Yaml.MAPPER.readTree(query.defaultValue()));
        }
        return parameter(parameter.getName(), "query", !optional && query.required(), schema);
    }

    private ObjectNode schema(Parameter parameter) {
        // Callers treat a cursor as an opaque text.
        var schema = schemas.of(parameter.getType() == Cursor.class ? String.class : parameter.getParameterizedType());
        Constraints.of(parameter, parameter.getAnnotatedType() instanceof AnnotatedParameterizedType, schema);
        return schema;
    }

    /** Whether requests need not contain the property. */
    static boolean mayBeLeftOut(RecordComponent component) {
        return component.isAnnotationPresent(OrNew.class)
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Map<String, Object> described(Map<String, Object> parameter, String place, Optional<String> description) {
        description.ifPresentOrElse(
                text -> parameter.put("description", text), () -> undescribed.add(place + " " + parameter.get("name")));
        return parameter;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Object schema) {
        var parameter = object("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }
}
