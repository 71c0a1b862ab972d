package de.motivag.kit.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts for values that violate a constraint. Both bounds of a number are named together with its unit, such as "1
 * bis 480 Minuten." All other texts are in {@code ValidationMessages}.
 */
public final class ConstraintTexts {
    private static final Set<Class<? extends Annotation>> BOUNDS =
            Set.of(Min.class, Max.class, DecimalMin.class, DecimalMax.class);

    private ConstraintTexts() {}

    static String of(ConstraintViolation<?> violation, RecordComponent component, Locale locale) {
        return of(
                violation.getConstraintDescriptor().getAnnotation(),
                violation.getMessage(),
                component.getName(),
                component.getAnnotatedType(),
                locale);
    }

    /**
     * The text for a value that violates the constraint.
     *
     * @param interpolated text of {@code ValidationMessages} for it
     * @param name property or parameter with the constraint
     * @param constrained element with all constraints of the value
     */
    public static String of(
            Annotation constraint, String interpolated, String name, AnnotatedElement constrained, Locale locale) {
        var least = least(constrained, locale);
        var most = most(constrained, locale);
        return BOUNDS.contains(constraint.annotationType()) && (least != null || most != null)
                ? bounds(least, most, Unit.of(name).text(locale), locale)
                : interpolated;
    }

    private static String bounds(@Nullable String least, @Nullable String most, String unit, Locale locale) {
        var numbers = least == null
                ? Language.of(locale, "Höchstens ", "At most ") + most
                : most == null
                        ? Language.of(locale, "Mindestens ", "At least ") + least
                        : least + Language.of(locale, " bis ", " to ") + most;
        return (unit.isEmpty() && least != null && most != null
                        ? Language.of(locale, "Eine Zahl von ", "A number from ") + numbers
                        : (numbers + " " + unit).strip())
                + ".";
    }

    private static @Nullable String least(AnnotatedElement constrained, Locale locale) {
        var min = constrained.getAnnotation(Min.class);
        var decimal = constrained.getAnnotation(DecimalMin.class);
        return min != null
                ? Long.toString(min.value())
                : decimal != null ? Language.number(locale, decimal.value()) : null;
    }

    private static @Nullable String most(AnnotatedElement constrained, Locale locale) {
        var max = constrained.getAnnotation(Max.class);
        var decimal = constrained.getAnnotation(DecimalMax.class);
        return max != null
                ? Long.toString(max.value())
                : decimal != null ? Language.number(locale, decimal.value()) : null;
    }
}
