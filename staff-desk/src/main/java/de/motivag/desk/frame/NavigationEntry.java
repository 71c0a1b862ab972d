package de.motivag.desk.frame;

import de.motivag.desk.services.Role;
import java.util.Set;

/**
 * A link in the navigation. A controller with a list or a desk declares one as a bean.
 *
 * @param order position, which decides the {@link NavigationGroup.Subject}
 * @param path the address, such as {@code /referrals}
 * @param text the key of its text
 * @param roles the roles that see it
 */
public record NavigationEntry(int order, String path, String text, Set<Role> roles) {}
