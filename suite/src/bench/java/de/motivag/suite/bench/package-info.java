/**
 * Benchmarks: the suite's rates beside the limits of HTTP, PostgreSQL and Kafka on the same machine at the same time.
 */
@NullMarked
package de.motivag.suite.bench;

import org.jspecify.annotations.NullMarked;
