package de.motivag.suite.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time used so far, in milliseconds. Unlike rates it hardly depends on what else the machine is doing. */
record Processor(double suite, double postgres, double kafka) {
    static Processor used() {
        var suite =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        double postgres = 0;
        double kafka = 0;
        for (var child : ProcessHandle.current().descendants().toList()) {
            var millis = child.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
            if (child.info().command().orElse("").endsWith("java")) {
                kafka += millis;
            } else {
                postgres += millis;
            }
        }
        return new Processor(suite / 1e6, postgres, kafka);
    }

    Processor since(Processor before, int calls) {
        return new Processor(
                (suite - before.suite) / calls, (postgres - before.postgres) / calls, (kafka - before.kafka) / calls);
    }

    double all() {
        return suite + postgres + kafka;
    }
}
