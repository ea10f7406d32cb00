package org.grekko.lab.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a benchmark measured, by name; its text is one line of JSON. */
public final class Figures {
    private final Map<String, Number> values = new LinkedHashMap<>();

    /** Notes a figure. */
    public Figures add(String name, Number value) {
        values.put(name, value);
        return this;
    }

    /** A figure that was noted. */
    public double of(String name) {
        Number value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no figure " + name);
        }
        return value.doubleValue();
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
