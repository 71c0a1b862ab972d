package de.motivag.events.codec;

import de.motivag.events.Internal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Serializes internal values: the stored form is the value itself; in the published form the property is missing. */
final class InternalJson {
    private InternalJson() {}

    static final class Writer extends ValueSerializer<Internal<?>> {
        @Override
        public void serialize(Internal<?> value, JsonGenerator out, SerializationContext context) {
            switch (value) {
                case Internal.Plain<?> plain -> context.writeValue(out, plain.value());
                case Internal.Withheld<?> withheld ->
                    throw new IllegalArgumentException("A withheld value cannot be stored");
            }
        }
    }

    static final class Reader extends ValueDeserializer<Internal<?>> {
        private final @Nullable JavaType content;

        Reader(@Nullable JavaType content) {
            this.content = content;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var type = property == null ? context.getContextualType() : property.getType();
            return new Reader(type.containedType(0));
        }

        @Override
        public Internal<?> deserialize(JsonParser in, DeserializationContext context) {
            return Internal.of(context.readValue(in, content));
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return new Internal.Withheld<>();
        }
    }
}
