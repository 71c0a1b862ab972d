package de.motivag.events.codec;

import de.motivag.events.Confidential;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** The stored form of a confidential value: {@code {"key": …, "sealed": …}}, bound to its property's name. */
final class ConfidentialJson {
    static final String SEALING = "sealing";

    private ConfidentialJson() {}

    record Stored(String key, byte[] sealed) {}

    static final class Writer extends ValueSerializer<Confidential<?>> {
        @Override
        public void serialize(Confidential<?> value, JsonGenerator out, SerializationContext context) {
            if (!(value instanceof Confidential.Open<?> open)) {
                throw new IllegalArgumentException("Only an open value can be stored, but the value is " + value);
            }
            if (!(context.getAttribute(SEALING) instanceof Sealing sealing)) {
                throw new IllegalStateException("No Sealing is set for a confidential value");
            }
            var plain = EventCodec.PLAIN.writeValueAsBytes(open.value());
            var sealed = sealing.seal(out.streamWriteContext().currentName(), plain);
            out.writePOJO(new Stored(sealed.key(), sealed.text()));
        }
    }

    /** Writes open values as they are. */
    static final class Opener extends ValueSerializer<Confidential<?>> {
        @Override
        public void serialize(Confidential<?> value, JsonGenerator out, SerializationContext context) {
            if (!(value instanceof Confidential.Open<?> open)) {
                throw new IllegalArgumentException("Only an open value can be shown, but the value is " + value);
            }
            context.writeValue(out, open.value());
        }
    }

    static final class Reader extends ValueDeserializer<Confidential<?>> {
        private final @Nullable ObjectReader content;
        private final @Nullable ValueDeserializer<Object> stored;

        /** Resolves both once per property; null if the property is not known yet. */
        Reader(@Nullable ObjectReader content, @Nullable ValueDeserializer<Object> stored) {
            this.content = content;
            this.stored = stored;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var type = property == null ? context.getContextualType() : property.getType();
            return new Reader(
                    EventCodec.PLAIN.readerFor(type.containedType(0)),
                    context.findContextualValueDeserializer(context.constructType(Stored.class), property));
        }

        @Override
        public Confidential<?> deserialize(JsonParser in, DeserializationContext context) {
            if (!(context.getAttribute(SEALING) instanceof Sealing sealing)) {
                in.skipChildren();
                return new Confidential.Withheld<>();
            }
            var property = in.streamReadContext().getParent().currentName();
            var stored = (Stored) Objects.requireNonNull(this.stored).deserialize(in, context);
            var plain = sealing.open(property, new Sealing.Sealed(stored.key(), stored.sealed()));
            return plain == null
                    ? new Confidential.Shredded<>()
                    : Confidential.of(Objects.requireNonNull(content).readValue(plain));
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return new Confidential.Withheld<>();
        }
    }
}
