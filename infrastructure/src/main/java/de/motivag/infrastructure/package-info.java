/**
 * A real PostgreSQL and a real Kafka broker without Docker: child processes that keep their data and die with the
 * process that started them. The launcher and all tests stand on them.
 */
@NullMarked
package de.motivag.infrastructure;

import org.jspecify.annotations.NullMarked;
