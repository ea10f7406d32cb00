package org.grekko.broker;

import java.util.Locale;
import java.util.Optional;

/**
 * Settings of the resource adapter. It starts before any application, so it reads system properties and the
 * environment itself; the names are those of the application's own configuration.
 */
final class Settings {
    private Settings() {}

    /**
     * Looks a setting up.
     *
     * @param name dotted name; the environment variable is its upper-case form with underscores
     * @return the trimmed value, empty when it is absent or blank
     */
    static Optional<String> find(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            value = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        }
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
