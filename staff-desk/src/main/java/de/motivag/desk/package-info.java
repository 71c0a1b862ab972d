/**
 * The staff desk: web pages on which the staff of a Jobcenter do their work. It posts commands and reads views over the
 * public HTTP interfaces of the services, with the token of the person who is signed in. It stores nothing but sessions
 * and decides no rule.
 *
 * <p>A package per desk contains its controller and its views of the services' answers. Its templates are in {@code
 * src/main/jte} and its texts in {@code resources/texts}, both under the name of the package.
 */
@NullMarked
package de.motivag.desk;

import org.jspecify.annotations.NullMarked;
