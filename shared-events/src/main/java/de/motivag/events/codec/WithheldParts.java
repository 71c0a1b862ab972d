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
 * Omits a withheld value from the stored form, as from the published one. A store that was recovered from its topic
 * contains such values, and a command may copy one into a new event.
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
