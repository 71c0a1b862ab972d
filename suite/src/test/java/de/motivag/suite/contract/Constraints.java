package de.motivag.suite.contract;

import de.motivag.kit.web.Distinct;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** Translates the constraints of Jakarta Validation to JSON Schema. */
final class Constraints {
    private Constraints() {}

    static void of(AnnotatedType type, ObjectNode schema) {
        of(type, type instanceof AnnotatedParameterizedType, schema);
    }

    static void of(AnnotatedElement constrained, boolean list, ObjectNode schema) {
        for (var annotation : constrained.getAnnotations()) {
            switch (annotation) {
                case Size size -> {
                    limit(schema, list ? "minItems" : "minLength", size.min());
                    limit(schema, list ? "maxItems" : "maxLength", size.max());
                }
                case NotBlank _ -> schema.put("minLength", 1);
                case NotEmpty _ -> schema.put(list ? "minItems" : "minLength", 1);
                case Min min -> schema.put("minimum", min.value());
                case Max max -> schema.put("maximum", max.value());
                case DecimalMin min -> schema.put("minimum", new BigDecimal(min.value()));
                case DecimalMax max -> schema.put("maximum", new BigDecimal(max.value()));
                case Positive _ -> schema.put("exclusiveMinimum", 0);
                case PositiveOrZero _ -> schema.put("minimum", 0);
                case Pattern pattern -> schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
                case Digits digits -> {
                    schema.put("exclusiveMaximum", BigDecimal.TEN.pow(digits.integer()));
                    if (!schema.has("minimum")) {
                        schema.put(
                                "exclusiveMinimum",
                                BigDecimal.TEN.pow(digits.integer()).negate());
                    }
                    schema.put("multipleOf", BigDecimal.ONE.movePointLeft(digits.fraction()));
                }
                case Distinct _ -> schema.put("uniqueItems", true);
                case Email _ -> schema.put("format", "email");
                default -> refuseUnknown(annotation.annotationType());
            }
        }
    }

    private static void limit(ObjectNode schema, String keyword, int value) {
        if (value > 0 && value < Integer.MAX_VALUE) {
            schema.put(keyword, value);
        }
    }

    /** Refuses an unknown constraint, because the document would omit it. */
    private static void refuseUnknown(Class<?> annotation) {
        if (annotation.getPackageName().startsWith("jakarta.validation.constraints")) {
            throw new IllegalStateException("no translation for " + annotation);
        }
    }
}
