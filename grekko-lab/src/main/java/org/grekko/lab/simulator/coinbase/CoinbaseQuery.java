package org.grekko.lab.simulator.coinbase;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query, each of which may come several times. */
final class CoinbaseQuery {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    CoinbaseQuery(String query) {
        for (String each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(each.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
    }

    /** Every value of any of those names; empty when nothing is wanted in particular. */
    List<String> all(String... names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.addAll(values.getOrDefault(name, List.of()));
        }
        return all;
    }

    /** Whether the value is among those wanted, or nothing is wanted in particular. */
    boolean wants(String value, String... names) {
        List<String> wanted = all(names);
        return wanted.isEmpty() || wanted.contains(value);
    }

    String text(String name, String otherwise) {
        List<String> found = all(name);
        return found.isEmpty() ? otherwise : found.get(0);
    }

    int number(String name, int otherwise) {
        String text = text(name, String.valueOf(otherwise));
        if (!text.matches("\\d{1,10}")) {
            throw CoinbaseProblem.of(400, "INVALID_ARGUMENT", name + " is no number");
        }
        return Integer.parseInt(text);
    }

    Instant time(String name, Instant otherwise) {
        List<String> found = all(name);
        try {
            return found.isEmpty() ? otherwise : Instant.parse(found.get(0));
        } catch (DateTimeParseException broken) {
            throw CoinbaseProblem.of(400, "INVALID_ARGUMENT", name + " is no time");
        }
    }
}
