package org.grekko.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command's arguments: one or more words and options of the form {@code --name value}. */
public final class Options {
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException when an option is unknown or lacks its value
     */
    public static Options of(String[] arguments, String... known) {
        Options options = new Options();
        Set<String> names = Set.of(known);
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                options.words.add(arguments[i]);
                continue;
            }
            String name = arguments[i].substring(2);
            if (!names.contains(name)) {
                throw new IllegalArgumentException("unknown option --" + name + "; known are " + names);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            options.values.put(name, arguments[++i]);
        }
        return options;
    }

    /** The only word. */
    public String positional(String what) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("name " + what);
        }
        return words.get(0);
    }

    /** The words, in their order. */
    public List<String> words() {
        return words;
    }

    /** The value of an option, when it is given. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of an option, or another. */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** The value of an option as a whole number, or another. */
    public int number(String name, int otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("--" + name + " must be a whole number, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** The value of an option as a number, or another. */
    public double decimal(String name, double otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new IllegalArgumentException("--" + name + " must be a number, not " + text);
        }
        return Double.parseDouble(text);
    }
}
