/**
 * A real PostgreSQL and a real Kafka broker without Docker. They run as child processes, keep their data, and end with
 * the process that started them. The launcher and all tests use them.
 */
@NullMarked
package de.motivag.infrastructure;

import org.jspecify.annotations.NullMarked;
