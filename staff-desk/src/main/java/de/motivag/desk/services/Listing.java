package de.motivag.desk.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, or null on the last one
 */
public record Listing<T>(List<T> items, @Nullable String next) {}
