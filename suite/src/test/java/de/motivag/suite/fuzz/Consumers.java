package de.motivag.suite.fuzz;

import de.motivag.suite.Service;
import de.motivag.suite.running.RunningSuite;
import org.springframework.context.SmartLifecycle;

/** The consumers of a service. They are paused to hold a state that ends with the service's answer. */
record Consumers(SmartLifecycle lifecycle) {
    static Consumers of(Service service) {
        return new Consumers(
                RunningSuite.suite().context(service).getBeansOfType(SmartLifecycle.class).values().stream()
                        .filter(bean -> bean.getClass().getPackageName().equals("de.motivag.kit.kafka"))
                        .filter(bean -> bean.getClass().getSimpleName().equals("Consumers"))
                        .findFirst()
                        .orElseThrow());
    }

    Consumers paused() {
        lifecycle.stop();
        return this;
    }

    void resume() {
        lifecycle.start();
    }
}
