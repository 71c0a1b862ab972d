/**
 * Sends random requests, created from the OpenAPI files, to entities in every state. Every response must be an answer
 * or a problem.
 */
@NullMarked
package de.motivag.suite.fuzz;

import org.jspecify.annotations.NullMarked;
