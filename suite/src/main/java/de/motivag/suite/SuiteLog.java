package de.motivag.suite;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Configures one log file for this JVM. Otherwise each of the five Spring contexts would configure logging again. */
final class SuiteLog {

    private SuiteLog() {}

    static void in(Path directory) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        Path file = directory.resolve("suite.log");
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            context.putProperty("file", file.toString());
            try {
                var configurator = new JoranConfigurator();
                configurator.setContext(context);
                configurator.doConfigure(SuiteLog.class.getResource("suite-logback.xml"));
            } catch (JoranException e) {
                throw new IllegalStateException(e);
            }
        }
        // Tomcat logs with java.util.logging.
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }
}
