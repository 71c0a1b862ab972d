@NullMarked
package de.motivag.suite.demo;

import org.jspecify.annotations.NullMarked;
