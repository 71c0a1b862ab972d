package de.motivag.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFormatTest {
    private static final DataFormat PRESENT = DataFormat.ofThisBuild();

    @TempDir
    private Path data;

    @Test
    void an_empty_directory_and_one_with_data_of_the_same_build_are_accepted() throws IOException {
        PRESENT.claim(data);
        Files.createDirectory(data.resolve("postgres"));
        PRESENT.claim(data);
        DataFormat.ofThisBuild().claim(data);
    }

    @Test
    void data_of_another_build_are_refused() throws IOException {
        new DataFormat("0123456789ab").claim(data);
        Files.createDirectory(data.resolve("kafka"));
        assertThatThrownBy(() -> PRESENT.claim(data))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("The data in " + data)
                .hasMessageContaining("rm -r " + data);
    }

    @Test
    void data_without_a_mark_are_refused_as_those_of_an_older_build() throws IOException {
        Files.createDirectory(data.resolve("postgres"));
        assertThatThrownBy(() -> PRESENT.claim(data)).isInstanceOf(LauncherException.class);
    }

    @Test
    void an_empty_directory_gets_the_mark_of_the_build_that_starts_in_it() throws IOException {
        new DataFormat("0123456789ab").claim(data);
        PRESENT.claim(data);
        assertThat(data.resolve("format")).hasContent(PRESENT.hash() + "\n");
    }
}
