package de.motivag.events.codec;

import de.motivag.events.Confidential;
import de.motivag.events.Internal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Leaves a withheld value out of the stored form, as it is left out of the published one. A store that was brought up to
 * its topic has such values, and a command may copy one into a new event.
 */
final class WithheldParts extends ValueSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
        return properties.stream()
                .map(property -> property.getType().isTypeOrSubTypeOf(Confidential.class)
                                || property.getType().isTypeOrSubTypeOf(Internal.class)
                        ? new UnlessWithheld(property)
                        : property)
                .toList();
    }

    private static final class UnlessWithheld extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        UnlessWithheld(BeanPropertyWriter property) {
            super(property);
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator out, SerializationContext context) throws Exception {
            var value = get(bean);
            if (!(value instanceof Confidential.Withheld<?> || value instanceof Internal.Withheld<?>)) {
                super.serializeAsProperty(bean, out, context);
            }
        }
    }
}
