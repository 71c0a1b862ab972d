package de.motivag.suite.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.running.RequiredTool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the files of Prometheus with its own tool. */
class PromtoolTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "check config --syntax-only prometheus.yml",
                "check rules alerts.yml",
                "test rules alerts.test.yml"
            })
    void promtool_accepts_the_configuration_and_the_tests_of_the_alerts_hold(String arguments) throws Exception {
        RequiredTool.require("promtool");
        var process = new ProcessBuilder(("promtool " + arguments).split(" "))
                .directory(Repository.path("operations").toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
