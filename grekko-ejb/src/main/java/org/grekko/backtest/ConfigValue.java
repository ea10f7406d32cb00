package org.grekko.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value of a configuration file in JSON, which knows its place for messages. */
final class ConfigValue {
    private static final long LARGEST = 1L << 20;
    private static final int DEEPEST = 20;

    private final String place;
    private final @Nullable Object value;

    private ConfigValue(String place, @Nullable Object value) {
        this.place = place;
        this.value = value;
    }

    /** A value is wrong: names the field and what it must be. */
    static final class Wrong extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String place;
        private final String rule;

        private Wrong(String place, String separator, String rule) {
            super((place.isEmpty() ? "the file" : place) + separator + rule);
            this.place = place;
            this.rule = rule;
        }

        /** Where it is, such as models[1].budget; empty for the whole. */
        String place() {
            return place;
        }

        /** What it must be. */
        String rule() {
            return rule;
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read or is no JSON; the message is fit for a user
     */
    static ConfigValue read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file) || Files.size(file) > LARGEST) {
            throw new IOException(file + " cannot be read; it must be a file of JSON of at most 1 MiB");
        }
        try {
            return parse(Files.readString(file));
        } catch (Wrong wrong) {
            throw new IOException(file + ": " + wrong.rule(), wrong);
        }
    }

    /**
     * Reads a text.
     *
     * @throws Wrong when it is no JSON
     */
    static ConfigValue parse(String text) {
        JsonFactory json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            ConfigValue root = new ConfigValue("", tree(parser, 0));
            if (parser.nextToken() != null) {
                throw new Wrong("", ": ", "there is text after the end of the object");
            }
            return root;
        } catch (JsonProcessingException wrong) {
            String line = "is not JSON in line " + wrong.getLocation().getLineNr() + ": " + wrong.getOriginalMessage();
            throw new Wrong("", " ", line);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text does not fail", impossible);
        }
    }

    private static @Nullable Object tree(JsonParser parser, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Wrong("", ": ", "the objects are nested too deeply");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, tree(parser, depth + 1));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(tree(parser, depth + 1));
            }
            return items;
        }
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isNumeric()) {
            return parser.getDecimalValue();
        }
        return token.isBoolean() ? (Object) parser.getBooleanValue() : parser.getText();
    }

    /** An error about this value. */
    Wrong wrong(String rule) {
        return new Wrong(place, " ", rule);
    }

    /** An error about a field of this object. */
    Wrong wrong(String name, String rule) {
        return new Wrong(below(name), " ", rule);
    }

    /** What is made of this value; what refuses it is told with its place. */
    <T> T made(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (Wrong known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw new Wrong(place, ": ", String.valueOf(refused.getMessage()));
        }
    }

    /** This object, which may have these fields and no others. */
    ConfigValue with(Set<String> known) {
        for (String name : fields().keySet()) {
            if (!known.contains(name)) {
                throw wrong(
                        name, "is unknown; there are " + known.stream().sorted().toList());
            }
        }
        return this;
    }

    /** The names and values of an object. */
    Map<String, ConfigValue> fields() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("must be an object {...}");
        }
        Map<String, ConfigValue> fields = new LinkedHashMap<>();
        map.forEach((name, each) -> {
            if (each != null) {
                fields.put(name.toString(), new ConfigValue(below(name.toString()), each));
            }
        });
        return fields;
    }

    private String below(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** A field that may be left out. */
    Optional<ConfigValue> find(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    /** A field that must be there. */
    ConfigValue need(String name) {
        return find(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    /** A field's value, or another when it is left out. */
    <T> T or(String name, Function<ConfigValue, T> reader, T otherwise) {
        return find(name).map(reader).orElse(otherwise);
    }

    /** The values of a list, from one to so many. */
    List<ConfigValue> items(int most) {
        if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > most) {
            throw wrong("must be a list [...] of 1 to " + most);
        }
        List<ConfigValue> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new ConfigValue(place + "[" + i + "]", list.get(i)));
        }
        return Collections.unmodifiableList(items);
    }

    /** A text, not empty. */
    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong("must be a text");
    }

    /** True or false. */
    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong("must be true or false");
    }

    /** A number from least to most. */
    BigDecimal decimal(String least, String most) {
        if (value instanceof BigDecimal number
                && number.compareTo(new BigDecimal(least)) >= 0
                && number.compareTo(new BigDecimal(most)) <= 0
                && number.scale() <= 12) {
            return number;
        }
        throw wrong("must be a number from " + least + " to " + most + ", not " + value);
    }

    /** The same as a double. */
    double number(String least, String most) {
        return decimal(least, most).doubleValue();
    }

    /** A whole number from least to most. */
    int whole(int least, int most) {
        if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0) {
            return decimal(Integer.toString(least), Integer.toString(most)).intValueExact();
        }
        throw wrong("must be a whole number from " + least + " to " + most + ", not " + value);
    }
}
