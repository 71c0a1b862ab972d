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

/** Removes internal properties, and confidential ones whose value is not open. */
final class OpenParts extends ValueSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
        return properties.stream()
                .filter(property -> !property.getType().isTypeOrSubTypeOf(Internal.class))
                .map(property ->
                        property.getType().isTypeOrSubTypeOf(Confidential.class) ? new IfOpen(property) : property)
                .toList();
    }

    private static final class IfOpen extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        IfOpen(BeanPropertyWriter property) {
            super(property);
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator out, SerializationContext context) throws Exception {
            if (get(bean) instanceof Confidential.Open<?>) {
                super.serializeAsProperty(bean, out, context);
            }
        }
    }
}
