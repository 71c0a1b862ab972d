package de.motivag.suite.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Processor time used so far, in milliseconds. Unlike rates it hardly depends on other load of the machine. */
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

    /** @param costs costs per call */
    static Processor mean(List<Processor> costs, List<Measured> turns) {
        return new Processor(
                mean(costs, turns, Processor::suite),
                mean(costs, turns, Processor::postgres),
                mean(costs, turns, Processor::kafka));
    }

    private static double mean(List<Processor> costs, List<Measured> turns, ToDoubleFunction<Processor> part) {
        var sum = 0.0;
        for (int i = 0; i < costs.size(); i++) {
            sum += part.applyAsDouble(costs.get(i)) * turns.get(i).calls();
        }
        return sum / turns.stream().mapToInt(Measured::calls).sum();
    }

    double all() {
        return suite + postgres + kafka;
    }
}
