/** Compares the HTTP exchanges of all tests with the committed OpenAPI documents. */
@NullMarked
package de.motivag.kit.contract;

import org.jspecify.annotations.NullMarked;
