package org.grekko.shared.command;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A command's words and options of the form {@code --name value}; options may come again. */
public final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Arguments() {}

    /** A wrong use of a command: names the option and the way out. */
    public static final class WrongUsage extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        /** With what is wrong. */
        public WrongUsage(String message) {
            super(message);
        }
    }

    /**
     * Takes apart what was given.
     *
     * @param known the names of the options that there are
     * @throws WrongUsage when there is another one, or one has no value
     */
    public static Arguments of(String[] given, Set<String> known) {
        return of(given, known, Set.of());
    }

    /**
     * The same with options that take no value.
     *
     * @param flags the names of those; {@link #has} tells whether one was given
     */
    public static Arguments of(String[] given, Set<String> known, Set<String> flags) {
        Arguments arguments = new Arguments();
        Iterator<String> rest = List.of(given).iterator();
        while (rest.hasNext()) {
            String each = rest.next();
            if (!each.startsWith("--")) {
                arguments.words.add(each);
                continue;
            }
            String name = each.substring(2);
            if (flags.contains(name)) {
                arguments.values.put(name, List.of());
                continue;
            }
            if (!known.contains(name)) {
                throw new WrongUsage("there is no option " + each + "; there are "
                        + Stream.concat(known.stream(), flags.stream())
                                .sorted()
                                .map(option -> "--" + option)
                                .toList());
            }
            if (!rest.hasNext()) {
                throw new WrongUsage(each + " needs a value");
            }
            arguments.values.computeIfAbsent(name, key -> new ArrayList<>()).add(rest.next());
        }
        return arguments;
    }

    /** Refuses every option but these. */
    public void only(Set<String> allowed, String reason) {
        for (String name : values.keySet()) {
            if (!allowed.contains(name)) {
                throw new WrongUsage("--" + name + " is not for this: " + reason);
            }
        }
    }

    /** Refuses a time that ends before it begins; null is no end. */
    public static void ordered(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new WrongUsage("--from must be before --to");
        }
    }

    /** Whether an option was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** What was given besides options. */
    public List<String> words() {
        return words;
    }

    /** The same without an option. */
    public Arguments without(String name) {
        Arguments others = new Arguments();
        others.words.addAll(words);
        others.values.putAll(values);
        others.values.remove(name);
        return others;
    }

    /** Every value of an option, in their order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of an option that may come once. */
    public Optional<String> find(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new WrongUsage("--" + name + " is given " + all.size() + " times; give it once");
        }
        return all.stream().findFirst();
    }

    /** The value of an option that must be given; the rule ends the sentence that says so. */
    public String need(String name, String rule) {
        return find(name).orElseThrow(() -> new WrongUsage("--" + name + " is missing; it " + rule));
    }

    /** A number from least to most, or another one when the option is left out. */
    public BigDecimal decimal(String name, String otherwise, String least, String most) {
        String text = find(name).orElse(otherwise);
        String rule = "--" + name + " must be a number from " + least + " to " + most + ", not '" + text + "'";
        if (!text.matches("[0-9]{1,16}(\\.[0-9]{1,8})?")) {
            throw new WrongUsage(rule);
        }
        BigDecimal value = new BigDecimal(text);
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
            throw new WrongUsage(rule);
        }
        return value;
    }

    /** A whole number from least to most, or another one when the option is left out. */
    public int whole(String name, int otherwise, int least, int most) {
        String text = find(name).orElse(Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new WrongUsage(
                    "--" + name + " must be a whole number from " + least + " to " + most + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** A time: an instant, or a date for its first moment, UTC. */
    public Optional<Instant> time(String name) {
        return find(name).map(text -> {
            try {
                return text.length() == "2024-01-01".length()
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : Instant.parse(text);
            } catch (DateTimeParseException wrong) {
                throw new WrongUsage("--" + name + " must be a date such as 2024-01-31 or a time such as"
                        + " 2024-01-31T16:00:00Z, not '" + text + "'");
            }
        });
    }

    /** The pairs of every {@code --name KEY=VALUE}. */
    public Map<String, String> entries(String name, List<String> texts, String rule) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String each : texts) {
            int at = each.indexOf('=');
            if (at < 1 || at == each.length() - 1) {
                throw new WrongUsage("--" + name + " " + rule + ", not '" + each + "'");
            }
            if (entries.put(each.substring(0, at), each.substring(at + 1)) != null) {
                throw new WrongUsage("--" + name + " " + each.substring(0, at) + " is given twice; give it once");
            }
        }
        return entries;
    }
}
