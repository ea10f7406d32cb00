package org.grekko.compliance.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grekko.shared.FieldError;

/** Names in rules: of assets, venues and countries. */
final class Names {
    /** How many names a list has at most. */
    static final int MOST = 500;

    static final String ASSET = "[A-Z0-9]{1,12}";
    static final String VENUE = "[A-Z0-9_]{1,32}";
    /** ISO 3166-1 alpha-2. */
    static final String COUNTRY = "[A-Z]{2}";

    private Names() {}

    /** The names in capitals, sorted, each once. */
    static SortedSet<String> of(Collection<String> names) {
        SortedSet<String> all = new TreeSet<>();
        names.forEach(name -> all.add(name.strip().toUpperCase(Locale.ROOT)));
        return Collections.unmodifiableSortedSet(all);
    }

    /** What is wrong with a list of names. */
    static List<FieldError> errors(String field, Collection<String> names, String form) {
        if (names.size() > MOST) {
            return List.of(new FieldError(field, "may have at most " + MOST + " names"));
        }
        return names.stream()
                .filter(name -> !name.matches(form))
                .map(name -> new FieldError(field, "has \"" + name + "\", which is no such name: " + form))
                .limit(1)
                .toList();
    }

    /** The same for a list that may not be empty. */
    static List<FieldError> needed(String field, Collection<String> names, String form) {
        return names.isEmpty() ? List.of(new FieldError(field, "must name at least one")) : errors(field, names, form);
    }
}
