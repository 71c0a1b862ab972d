package de.motivag.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.util.function.SingletonSupplier;

/** A text that is made of a file at the first request. It changes with the settings, so it is as old as this process. */
final class DerivedText extends AbstractResource {
    private final Resource file;
    private final String name;
    private final Supplier<byte[]> bytes;

    /** @param name name whose ending states the media type */
    DerivedText(Resource file, String name, UnaryOperator<String> derivation) {
        this.file = file;
        this.name = name;
        this.bytes = SingletonSupplier.of(() -> derivation.apply(text(file)).getBytes(UTF_8));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(bytes.get());
    }

    @Override
    public long contentLength() {
        return bytes.get().length;
    }

    @Override
    public long lastModified() {
        return ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getDescription() {
        return name + " from " + file.getDescription();
    }
}
