package de.motivag.kit.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes the cursor of a page as the text for the parameter {@code after}. */
final class CursorJson extends StdSerializer<Cursor> {
    private final transient CursorSeal seal;

    CursorJson(CursorSeal seal) {
        super(Cursor.class);
        this.seal = seal;
    }

    @Override
    public void serialize(Cursor cursor, JsonGenerator json, SerializationContext context) {
        json.writeString(seal.seal(cursor));
    }
}
