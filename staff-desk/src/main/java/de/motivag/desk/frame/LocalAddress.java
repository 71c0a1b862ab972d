package de.motivag.desk.frame;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address of the desk itself. Prevents that a link of a stranger sends somebody to another host. */
public final class LocalAddress {

    /** No slash is followed by a slash or a dot: the server shortens {@code /.//host} to the address of a host. */
    private static final Pattern LOCAL = Pattern.compile("(?!.*/[/.])/[A-Za-z0-9/?&=%._#-]*");

    private LocalAddress() {}

    /** The address if it is local, else the first page. */
    public static String of(@Nullable String address) {
        return address != null && LOCAL.matcher(address).matches() ? address : "/";
    }
}
