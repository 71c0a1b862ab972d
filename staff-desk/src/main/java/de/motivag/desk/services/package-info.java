/** Clients of the four services, which act with the token of the person who is signed in. */
@NullMarked
package de.motivag.desk.services;

import org.jspecify.annotations.NullMarked;
