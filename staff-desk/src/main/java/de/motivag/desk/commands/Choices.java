package de.motivag.desk.commands;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Offers the values of fields that refer to something by its id. A desk declares it as a bean. */
public interface Choices {

    /** The names of the fields, such as {@code adviser}. */
    Set<String> fields();

    /**
     * @param context the variables of the address, and the other values that the form was opened with, by name
     */
    List<Choice> choices(String field, Map<String, String> context);

    /** @param text the words that the person sees */
    record Choice(String value, String text) {}
}
