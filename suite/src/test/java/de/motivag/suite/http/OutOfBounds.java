package de.motivag.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.NumberSteps;
import de.motivag.events.Scalar;
import de.motivag.events.TextForm;
import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.WebAddress;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * A body with one value just outside of the bounds of its field, derived from the field's type and constraints. A field
 * without bounds is an error.
 *
 * @param pointer pointer to the field that must be reported
 * @param status 422 if the value can be read and is wrong by itself
 */
record OutOfBounds(String pointer, String value, ObjectNode body, int status) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Texts without a visible character. */
    private static final List<String> INVISIBLE = List.of(
            "",
            " ",
            "\t\n",
            "\u00a0",
            "\u2003\u2009",
            "\u3000",
            "\u200b\u200d\ufeff",
            "\u202e\u202d",
            "\u2066\u2069",
            "\u0301\u0308",
            "\u20dd",
            "\u00ad",
            "\u115f\u1160",
            "\u3164",
            "\uffa0",
            "\u2800",
            "\ue000",
            "\udb40\udc41");

    /** @param example body with every field of the record; fields that are null in it are left out */
    static List<OutOfBounds> of(ObjectNode example, Class<? extends Record> type) {
        var all = new Collected(example, new ArrayList<>());
        all.record(type, "");
        return all.found;
    }

    @Override
    public String toString() {
        return pointer + " := " + (value.length() > 60 ? value.substring(0, 60) + "…" : value);
    }

    private record Collected(ObjectNode example, List<OutOfBounds> found) {
        private void record(Class<?> type, String pointer) {
            for (var component : type.getRecordComponents()) {
                var here = pointer + "/" + component.getName();
                if (!example.at(here).isNull()) {
                    value(component.getAnnotatedType(), here);
                }
            }
        }

        private void value(AnnotatedType annotated, String here) {
            if (annotated instanceof AnnotatedParameterizedType generic) {
                container(generic, here);
                return;
            }
            var type = (Class<?>) annotated.getType();
            if (type == String.class) {
                text(annotated, here);
            } else if (type == int.class || type == Integer.class) {
                whole(annotated, here);
            } else if (type == BigDecimal.class) {
                decimal(annotated, here);
            } else if (type == LocalDate.class) {
                texts(here, "+999999999-12-31", "-0001-12-31", "2027-02-29");
                wrongTexts(here, "1899-12-31", "2201-01-01", "0000-01-01");
            } else if (type == LocalTime.class) {
                texts(here, "24:00", "09:00:00.000000001", "09:00:00.000", "09:00:01", "9:00", "09:60", "09:00Z");
            } else if (type == boolean.class || type == Boolean.class) {
                set(here, "\"true\"", "0", "[true]");
            } else if (type.isEnum()) {
                var first = ((Enum<?>) type.getEnumConstants()[0]).name();
                texts(here, first + " ", first.toLowerCase(Locale.ROOT), "", "0");
            } else if (Id.class.isAssignableFrom(type)) {
                texts(
                        here,
                        "1-1-1-1-1",
                        "000000001-0001-1-0001-00000000000001",
                        "{0199aaaa-0000-7000-8000-000000000000}",
                        "0199aaaa00007000800000000000000000000",
                        "0199aaaa-0000-7000-8000-00000000000g",
                        " 0199aaaa-0000-7000-8000-00000000000");
            } else if (Scalar.class.isAssignableFrom(type)) {
                scalar(type, here);
            } else {
                record(type, here);
            }
        }

        private void scalar(Class<?> type, String here) {
            var steps = type.getAnnotation(NumberSteps.class);
            if (steps != null) {
                var step = new BigDecimal(steps.step());
                wrongNumbers(here, new BigDecimal(steps.min()).subtract(step).toPlainString());
                wrongNumbers(here, new BigDecimal(steps.max()).add(step).toPlainString());
                wrongNumbers(
                        here,
                        new BigDecimal(steps.min())
                                .add(step.divide(BigDecimal.TWO))
                                .toPlainString());
                wrongNumbers(here, "-5", "1000000000", "1e2147483647", "1e-2147483647", "9".repeat(900));
                return;
            }
            var form = type.getAnnotation(TextForm.class);
            assertThat(form).as("the value %s has a form", here).isNotNull();
            INVISIBLE.forEach(value -> wrongTexts(here, value));
            texts(here, "a\u0007b");
            Stream.of("-----", form.example() + "\u200b", form.example().repeat(1_000))
                    .filter(value -> !value.matches(form.pattern()))
                    .forEach(value -> wrongTexts(here, value));
        }

        private void text(AnnotatedType annotated, String here) {
            var size = annotated.getAnnotation(Size.class);
            var pattern = annotated.getAnnotation(Pattern.class);
            assertThat(pattern != null || size != null && size.max() <= 4_000)
                    .as("the text %s has a greatest length", here)
                    .isTrue();
            INVISIBLE.forEach(value -> wrongTexts(here, value));
            var longest = size == null ? 4_000 : size.max();
            wrongTexts(here, "x".repeat(longest + 1), "1".repeat(longest + 1), "\u00e4".repeat(30_000));
            texts(here, "a\u0007b");
            if (pattern != null) {
                // Tens of thousands of any repeated character neither match nor overflow the stack.
                for (var some : List.of("a", "1", "-", " ", "a1", "https://", "1 (2) /-", "\ud835\udd04")) {
                    wrongTexts(here, some.repeat(60_000 / some.length() / 4));
                }
                var given = example.at(here).asString();
                if (given.startsWith("https://")) {
                    link(pattern, here);
                }
                Stream.of("-----", given + "\u200b", given + "\n", "\u0660" + given.substring(1), given + given)
                        .filter(value -> !value.matches(pattern.regexp()))
                        .forEach(value -> wrongTexts(here, value));
            }
            if (annotated.isAnnotationPresent(Email.class)) {
                wrongTexts(here, "a", "a@", "@b.de", "a b@c.de", "a@b@c.de", "a@b..de");
            }
        }

        /** A link has the one form of links: https, and no user name or password that hides its host. */
        private void link(Pattern pattern, String here) {
            assertThat(pattern.regexp()).as("the form of the link %s", here).isEqualTo(WebAddress.PATTERN);
            wrongTexts(
                    here,
                    "https://ada:secret@example.org/room",
                    "https://ada@example.org",
                    "https://example.org:443@example.net/",
                    "https://example.org:port/",
                    "http://example.org",
                    "javascript:alert(1)",
                    "//example.org",
                    "https:example.org");
        }

        private void whole(AnnotatedType annotated, String here) {
            var min = annotated.getAnnotation(Min.class);
            var max = annotated.getAnnotation(Max.class);
            assertThat(min != null && max != null)
                    .as("the number %s has a least and a greatest value", here)
                    .isTrue();
            wrongNumbers(here, "" + (min.value() - 1), "" + (max.value() + 1), "-2147483648", "2147483647");
            wrongNumbers(here, "-1000000000", "1000000000");
            set(here, "1e2147483647", "1E-2147483647", "1.0", "1e1", "9".repeat(900));
            if (min.value() > -5) {
                wrongNumbers(here, "-5");
            }
        }

        private void decimal(AnnotatedType annotated, String here) {
            var digits = annotated.getAnnotation(Digits.class);
            assertThat(digits)
                    .as("the number %s has a greatest number of digits", here)
                    .isNotNull();
            wrongNumbers(here, "1" + "0".repeat(digits.integer()), "0." + "0".repeat(digits.fraction()) + "1");
            wrongNumbers(
                    here, "1e2147483647", "1e-2147483647", "1e400", "1e100", "9".repeat(900), "0." + "9".repeat(900));
            var min = annotated.getAnnotation(DecimalMin.class);
            if (min != null) {
                wrongNumbers(
                        here,
                        new BigDecimal(min.value()).subtract(BigDecimal.ONE).toPlainString());
            }
            var max = annotated.getAnnotation(DecimalMax.class);
            if (max != null) {
                wrongNumbers(
                        here, new BigDecimal(max.value()).add(BigDecimal.ONE).toPlainString());
            }
        }

        private void container(AnnotatedParameterizedType annotated, String here) {
            var raw = ((ParameterizedType) annotated.getType()).getRawType();
            var content = annotated.getAnnotatedActualTypeArguments()[0];
            if (raw == Confidential.class || raw == Internal.class) {
                value(content, here);
                return;
            }
            var size = annotated.getAnnotation(Size.class);
            var isBounded =
                    size != null && size.max() <= 500 || raw == Set.class && ((Class<?>) content.getType()).isEnum();
            assertThat(isBounded).as("the list %s has a greatest length", here).isTrue();
            elements(here, size == null ? 501 : size.max() + 1);
            elements(here, 300);
            if (size != null && size.min() > 0) {
                elements(here, size.min() - 1);
            }
            if (raw == Set.class || annotated.isAnnotationPresent(Distinct.class)) {
                elements(here, 2);
            }
            value(content, here + "/0");
        }

        private void elements(String here, int count) {
            var changed = example.deepCopy();
            var list = (ArrayNode) changed.at(here);
            var element = list.get(0);
            list.removeAll();
            for (int i = 0; i < count; i++) {
                list.add(element);
            }
            found.add(new OutOfBounds("#" + here, count + " elements", changed, 422));
        }

        private void texts(String here, String... values) {
            for (var value : values) {
                put(here, JSON.valueToTree(value), 400);
            }
        }

        /** Texts that can be read and are wrong by themselves. */
        private void wrongTexts(String here, String... values) {
            for (var value : values) {
                put(here, JSON.valueToTree(value), 422);
            }
        }

        /** Numbers that can be read and are wrong by themselves. */
        private void wrongNumbers(String here, String... values) {
            for (var value : values) {
                put(here, JSON.getNodeFactory().rawValueNode(new RawValue(value)), 422);
            }
        }

        private void set(String here, String... values) {
            for (var value : values) {
                // Written raw, because Jackson would convert the number.
                put(here, JSON.getNodeFactory().rawValueNode(new RawValue(value)), 400);
            }
        }

        private void put(String here, @Nullable JsonNode value, int status) {
            var changed = example.deepCopy();
            var parent = changed.at(here.substring(0, here.lastIndexOf('/')));
            var last = here.substring(here.lastIndexOf('/') + 1);
            if (parent instanceof ObjectNode object) {
                object.set(last, value);
            } else {
                ((ArrayNode) parent).set(Integer.parseInt(last), value);
            }
            found.add(new OutOfBounds("#" + here, String.valueOf(value), changed, status));
        }
    }
}
