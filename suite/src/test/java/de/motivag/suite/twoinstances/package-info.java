/** Properties that must hold while two instances of every service share PostgreSQL and Kafka. */
@NullMarked
package de.motivag.suite.twoinstances;

import org.jspecify.annotations.NullMarked;
