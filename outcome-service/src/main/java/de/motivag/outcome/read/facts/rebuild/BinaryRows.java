package de.motivag.outcome.read.facts.rebuild;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteConverter;

/** Rows of one table in the binary format of PostgreSQL's COPY. The buffer is reused after each copy. */
final class BinaryRows {
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
    private static final int FIRST_SIZE = 1 << 16;
    private static final int CHUNK = 1 << 18;
    private static final int NULL = -1;

    /** PostgreSQL counts days and times from 2000-01-01. */
    private static final long EPOCH_SECOND = 946_684_800;

    private static final int EPOCH_DAY = 10_957;

    private final String copy;
    private final int columns;
    private ByteBuffer rows = ByteBuffer.allocate(FIRST_SIZE).put(HEADER);

    /** @param columns in the order in which the values of each row are added */
    BinaryRows(String table, List<String> columns) {
        this.copy = "copy %s (\"%s\") from stdin (format binary)".formatted(table, String.join("\", \"", columns));
        this.columns = columns.size();
    }

    BinaryRows row() {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    BinaryRows uuid(@Nullable UUID value) {
        if (value == null) {
            return none();
        }
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryRows text(String value) {
        return bytes(value.getBytes(UTF_8));
    }

    BinaryRows bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    BinaryRows integer(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    BinaryRows bigint(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    BinaryRows bool(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryRows day(LocalDate value) {
        return integer((int) (value.toEpochDay() - EPOCH_DAY));
    }

    /** Adds a time in microseconds, which is PostgreSQL's resolution. */
    BinaryRows moment(Instant value) {
        return bigint((value.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + value.getNano() / 1000);
    }

    BinaryRows infinity() {
        return bigint(Long.MAX_VALUE);
    }

    BinaryRows none() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    BinaryRows value(@Nullable Object value) {
        return switch (value) {
            case null -> none();
            case UUID id -> uuid(id);
            case String text -> text(text);
            case Integer number -> integer(number);
            case Boolean bool -> bool(bool);
            case LocalDate day -> day(day);
            case BigDecimal number -> bytes(ByteConverter.numeric(number));
            default -> throw new IllegalArgumentException("no column has the type  " + value.getClass());
        };
    }

    int size() {
        return rows.position();
    }

    private ByteBuffer room(int needed) {
        if (rows.remaining() < needed + Short.BYTES) {
            var larger = ByteBuffer.allocate(2 * rows.capacity() + needed);
            rows = larger.put(rows.flip());
        }
        return rows;
    }

    void copyTo(Connection database) throws SQLException {
        if (rows.position() == HEADER.length) {
            return;
        }
        rows.putShort((short) NULL);
        var in = database.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            for (int from = 0; from < rows.position(); from += CHUNK) {
                in.writeToCopy(rows.array(), from, Math.min(CHUNK, rows.position() - from));
            }
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
        rows.clear().put(HEADER);
    }
}
