/** Forms of commands, made from the OpenAPI documents of the services. */
@NullMarked
package de.motivag.desk.commands;

import org.jspecify.annotations.NullMarked;
