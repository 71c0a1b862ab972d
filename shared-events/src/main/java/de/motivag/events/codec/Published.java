package de.motivag.events.codec;

import de.motivag.events.Confidential;
import de.motivag.events.Internal;
import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Removes properties that are stored but not published. */
final class Published extends ValueSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
        return properties.stream()
                .filter(property -> !property.getType().isTypeOrSubTypeOf(Confidential.class))
                .filter(property -> !property.getType().isTypeOrSubTypeOf(Internal.class))
                .toList();
    }
}
