package de.motivag.kit.web;

import de.motivag.events.Internal;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Applies constraints to the content of an internal value: {@code Internal<@Size(max = 100) String>}. */
@UnwrapByDefault
public final class InternalValue implements ValueExtractor<Internal<@ExtractedValue ?>> {
    @Override
    public void extractValues(Internal<?> internal, ValueReceiver receiver) {
        if (internal instanceof Internal.Plain<?> plain) {
            receiver.value(null, plain.value());
        }
    }
}
