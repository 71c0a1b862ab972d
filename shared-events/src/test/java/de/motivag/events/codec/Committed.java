package de.motivag.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed, so that its changes are visible. {@code -Dcontracts=write} rewrites it. */
record Committed(Path file) {
    void isStill(String generated) throws IOException {
        if ("write".equals(System.getProperty("contracts"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file).as("%s; -Dcontracts=write rewrites it", file).exists().hasContent(generated);
    }
}
