package de.motivag.kit.web;

import de.motivag.events.Confidential;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Applies constraints to the content of a confidential value: {@code Confidential<@Size(max = 2000) String>}. */
@UnwrapByDefault
public final class ConfidentialValue implements ValueExtractor<Confidential<@ExtractedValue ?>> {
    @Override
    public void extractValues(Confidential<?> confidential, ValueReceiver receiver) {
        if (confidential instanceof Confidential.Open<?> open) {
            receiver.value(null, open.value());
        }
    }
}
