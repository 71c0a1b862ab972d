package de.motivag.kit.eventstore;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Serializes events under their wire names; everything else, such as metadata, uses Axon's default. */
final class WireSerializer extends Jackson3Serializer {
    WireSerializer(Builder builder) {
        super(builder);
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
        if (!(object instanceof WireEvent wire)) {
            return super.serialize(object, form);
        }
        var type = new SimpleSerializedType(wire.type(), Integer.toString(wire.revision()));
        return getConverter().convert(new SimpleSerializedObject<>(wire.json(), byte[].class, type), form);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (!isEvent(stored.getType())) {
            return super.deserialize(stored);
        }
        var json = getConverter().convert(stored, byte[].class).getData();
        var type = stored.getType();
        return (T) new WireEvent(type.getName(), Integer.parseInt(type.getRevision()), json, null);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return isEvent(type) ? WireEvent.class : super.classForType(type);
    }

    private static boolean isEvent(SerializedType type) {
        var name = type.getName();
        return !name.startsWith("org.axonframework.") && !name.startsWith("java.");
    }
}
