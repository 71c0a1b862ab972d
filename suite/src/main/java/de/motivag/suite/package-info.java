/** The launcher: PostgreSQL, Kafka, an issuer of tokens and the four services in one place, with one command. */
@NullMarked
package de.motivag.suite;

import org.jspecify.annotations.NullMarked;
