package de.motivag.kit.sweep;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the scheduler last and stops it first. It must not start when its bean is created: a sweep would then append
 * events to a store that was not yet compared with its topic.
 */
final class SweepSchedule implements SmartLifecycle {
    private final Scheduler scheduler;
    private volatile boolean running;

    SweepSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
