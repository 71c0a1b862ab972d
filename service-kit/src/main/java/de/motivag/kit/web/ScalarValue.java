package de.motivag.kit.web;

import de.motivag.events.Scalar;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints look at the value of a scalar: {@code @DecimalMax("60") WeeklyHours}. */
@UnwrapByDefault
public final class ScalarValue implements ValueExtractor<Scalar<@ExtractedValue ?>> {
    @Override
    public void extractValues(Scalar<?> scalar, ValueReceiver receiver) {
        receiver.value(null, scalar.value());
    }
}
