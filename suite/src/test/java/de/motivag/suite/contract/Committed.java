package de.motivag.suite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated document that is committed, so that changes are visible. {@code -Dcontracts=write} updates it. */
record Committed(Path file) {
    static Committed inDocs(String name) {
        return new Committed(Path.of("../docs", name));
    }

    void isStill(String generated) throws IOException {
        if ("write".equals(System.getProperty("contracts"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file).as("%s; -Dcontracts=write rewrites it", file).exists().hasContent(generated);
    }
}
