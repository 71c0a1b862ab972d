package de.motivag.suite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.NumberSteps;
import de.motivag.events.TextForm;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.web.ConstraintTexts;
import de.motivag.kit.web.FieldProblem;
import de.motivag.kit.web.ProblemDescription;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every text that a refusal can show to staff is plain German or English: no regular expression, no placeholder, no
 * constant, and no word of the other language.
 */
class StaffTextsTest {
    private static final List<String> SERVICES = List.of("enrolment", "coaching", "device", "outcome");
    private static final Pattern REGEX_OR_PLACEHOLDER = Pattern.compile("[\\\\\\[\\]{}^$|%]|\\(\\?|\\bnull\\b");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{3,}\\b|\\b[A-Z]+_[A-Z_]+\\b");

    /** Abbreviations that staff or administrators read, and the examples of catalogue codes. */
    private static final Set<String> ABBREVIATIONS =
            Set.of("JSON", "UUID", "UTF", "ASCII", "SGB", "LAPTOP", "HEADSET", "ZIELE", "FFFD");

    private static final Pattern ENGLISH = words(
            "the",
            "must",
            "be",
            "between",
            "expected",
            "digits",
            "size",
            "greater",
            "less",
            "than",
            "not",
            "and",
            "or",
            "equal",
            "with",
            "of",
            "to",
            "is",
            "are",
            "at",
            "this",
            "there",
            "has",
            "been",
            "only",
            "if",
            "from");
    private static final Pattern GERMAN = words(
            "der", "die", "das", "ist", "sind", "nicht", "und", "oder", "ein", "eine", "einen", "kein", "keine", "mit",
            "von", "bis", "wird", "wurde", "muss", "Sie", "hier", "schon", "noch");

    private static ValidatorFactory validation;

    private static Pattern words(String... words) {
        return Pattern.compile("\\b(" + String.join("|", words) + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
    }

    @BeforeAll
    static void start() {
        validation = Validation.buildDefaultValidatorFactory();
    }

    @AfterAll
    static void stop() {
        validation.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void the_texts_of_all_constraints_of_commands_and_queries_are_plain(String language) {
        var locale = Locale.of(language);
        var texts = new LinkedHashMap<String, String>();
        for (var service : SERVICES) {
            var code = new Code(service);
            records(code).forEach(record -> ofRecord(record, locale, texts));
            code.endpoints().forEach(endpoint -> ofParameters(endpoint, locale, texts));
        }
        assertThat(texts)
                .hasSizeGreaterThan(60)
                .as("every pattern has a text with an example")
                .doesNotContainValue("Dieser Wert hat nicht die verlangte Form.")
                .doesNotContainValue("This value does not have the required form.");
        arePlain(texts, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void the_texts_about_fields_are_plain(String language) {
        var texts = new LinkedHashMap<String, String>();
        for (var kind : FieldProblem.Kind.values()) {
            texts.put(
                    kind.name(),
                    kind.at("#/field", Locale.of(language), "3", "4", "5").detail());
        }
        arePlain(texts, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void the_texts_of_all_rules_are_plain(String language) {
        var texts = new LinkedHashMap<String, String>();
        rules().forEach(rule -> {
            var day = LocalDate.of(2026, 3, 31);
            var detail = new RuleViolated(rule).about(day, day, day, day).detail();
            var description = ProblemDescription.of(rule);
            Stream.of(description.text(), description.advice(), detail)
                    .filter(Objects::nonNull)
                    .map(text -> language.equals("de") ? text.de() : text.en())
                    .forEach(text -> texts.merge(
                            rule.getClass().getSimpleName() + "." + rule.name(),
                            text,
                            (one, other) -> one + " " + other));
        });
        assertThat(texts).hasSizeGreaterThan(100);
        arePlain(texts, language);
    }

    @Test
    void every_rule_about_the_state_says_what_can_be_done_instead() {
        assertThat(rules().filter(rule -> rule.status() == 409))
                .hasSizeGreaterThan(60)
                .allSatisfy(rule ->
                        assertThat(rule.wording().advice()).as(rule.code()).isNotNull());
    }

    private static Stream<Rule> rules() {
        return SERVICES.stream().flatMap(service -> new Code(service).rules().stream());
    }

    private static void arePlain(Map<String, String> texts, String language) {
        var foreign = language.equals("de") ? ENGLISH : GERMAN;
        assertThat(texts).allSatisfy((place, text) -> {
            assertThat(text).as(place).isNotBlank().endsWith(".").doesNotContainPattern(REGEX_OR_PLACEHOLDER);
            assertThat(text).as(place).doesNotContainPattern(foreign);
            assertThat(CONSTANT.matcher(text).results().map(found -> found.group()))
                    .as(place + ": " + text)
                    .isSubsetOf(ABBREVIATIONS);
        });
    }

    /** The records of all bodies and bound parameters, with those that they contain. */
    private static Set<Class<?>> records(Code code) {
        var records = new LinkedHashSet<Class<?>>();
        code.bodies().forEach(body -> addRecords(body, records));
        code.endpoints().stream()
                .flatMap(endpoint -> Arrays.stream(endpoint.method().getParameterTypes()))
                .filter(Class::isRecord)
                .forEach(type -> addRecords(type, records));
        return records;
    }

    private static void addRecords(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> addRecords(argument, records));
        } else if (type instanceof Class<?> record && record.isRecord() && records.add(record)) {
            Arrays.stream(record.getRecordComponents())
                    .forEach(component -> addRecords(component.getGenericType(), records));
        }
    }

    private static void ofRecord(Class<?> type, Locale locale, Map<String, String> texts) {
        var form = type.getAnnotation(TextForm.class);
        if (form != null) {
            var problem = FieldProblem.Kind.NOT_OF_FORM.at("#", locale, form.example());
            texts.put(type.getSimpleName() + " form", problem.detail());
        }
        var steps = type.getAnnotation(NumberSteps.class);
        if (steps != null) {
            var problem = FieldProblem.Kind.NOT_IN_STEPS.at("#", locale, steps.min(), steps.max(), steps.step());
            texts.put(type.getSimpleName() + " steps", problem.detail());
        }
        for (var property :
                validation.getValidator().getConstraintsForClass(type).getConstrainedProperties()) {
            var component = Arrays.stream(type.getRecordComponents())
                    .filter(each -> each.getName().equals(property.getPropertyName()))
                    .findFirst()
                    .orElseThrow();
            descriptors(property, property.getConstrainedContainerElementTypes())
                    .forEach(descriptor -> put(
                            type.getSimpleName(),
                            component.getName(),
                            component.getAnnotatedType(),
                            descriptor,
                            locale,
                            texts));
        }
    }

    private static void ofParameters(Code.Endpoint endpoint, Locale locale, Map<String, String> texts) {
        var method = endpoint.method();
        var constraints = validation
                .getValidator()
                .getConstraintsForClass(method.getDeclaringClass())
                .getConstraintsForMethod(method.getName(), method.getParameterTypes());
        if (constraints == null) {
            return;
        }
        for (var parameter : constraints.getParameterDescriptors()) {
            var constrained = method.getParameters()[parameter.getIndex()];
            descriptors(parameter, parameter.getConstrainedContainerElementTypes())
                    .forEach(descriptor ->
                            put(endpoint.path(), constrained.getName(), constrained, descriptor, locale, texts));
        }
    }

    /** The constraints of a value and of its elements at any depth. */
    private static Stream<ConstraintDescriptor<?>> descriptors(
            ElementDescriptor element, Set<ContainerElementTypeDescriptor> contents) {
        return Stream.concat(
                element.getConstraintDescriptors().stream(),
                contents.stream()
                        .flatMap(content -> descriptors(content, content.getConstrainedContainerElementTypes())));
    }

    private static void put(
            String place,
            String name,
            AnnotatedElement constrained,
            ConstraintDescriptor<?> descriptor,
            Locale locale,
            Map<String, String> texts) {
        var annotation = descriptor.getAnnotation();
        var interpolated = validation
                .getMessageInterpolator()
                .interpolate(descriptor.getMessageTemplate(), new Context(descriptor), locale);
        texts.put(
                place + "." + name + " " + annotation.annotationType().getSimpleName(),
                ConstraintTexts.of(annotation, interpolated, name, constrained, locale));
    }

    private record Context(ConstraintDescriptor<?> getConstraintDescriptor) implements MessageInterpolator.Context {
        @Override
        public Object getValidatedValue() {
            return "";
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
