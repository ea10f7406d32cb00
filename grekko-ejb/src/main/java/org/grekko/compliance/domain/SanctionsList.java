package org.grekko.compliance.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of sanctions in the form of the delimited SDN list of OFAC (SDN.CSV): twelve fields, text in quotes, {@code -0-}
 * for nothing, no header; the first is the number, the second the name, the fourth the programme and the last the
 * remarks, which name digital currency addresses as {@code Digital Currency Address - XBT 12t9...;}.
 */
public final class SanctionsList {
    private static final int FIELDS = 12;
    private static final int NAME = 1;
    private static final int PROGRAMME = 3;
    private static final String NOTHING = "-0-";
    private static final Pattern ADDRESS =
            Pattern.compile("Digital Currency Address - ([A-Z0-9]{2,8}) ([A-Za-z0-9:_-]{20,120})");
    /** Forms of addresses in which capitals say nothing: hexadecimal and bech32. */
    private static final Pattern ANY_CASE =
            Pattern.compile("(0x|bc1|tb1|ltc1|addr1|cosmos1).*", Pattern.CASE_INSENSITIVE);

    private final Map<String, ListEntry> byAddress = new HashMap<>();
    private final Map<String, ListEntry> byName = new HashMap<>();
    private int entries;

    /**
     * Reads a list.
     *
     * @param lines its lines
     * @throws IllegalArgumentException when a line is not of that form; the message names the line
     */
    public static SanctionsList of(List<String> lines) {
        SanctionsList list = new SanctionsList();
        for (int line = 0; line < lines.size(); line++) {
            // The published file ends with the sign for the end of a file.
            if (!lines.get(line).isBlank() && !lines.get(line).equals("\u001a")) {
                list.add(CsvLine.fields(lines.get(line)), line + 1);
            }
        }
        if (list.entries == 0) {
            throw new IllegalArgumentException("has no entry");
        }
        return list;
    }

    private void add(List<String> fields, int line) {
        if (fields.size() != FIELDS || !fields.get(0).strip().matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException(
                    "line " + line + " is not one of " + FIELDS + " fields that begins with a number");
        }
        TreeSet<String> addresses = new TreeSet<>();
        Matcher found = ADDRESS.matcher(fields.get(FIELDS - 1));
        while (found.find()) {
            addresses.add(found.group(2));
        }
        String programme = fields.get(PROGRAMME).strip();
        ListEntry entry = new ListEntry(
                fields.get(0).strip(), fields.get(NAME).strip(), programme.equals(NOTHING) ? "" : programme, addresses);
        entries++;
        byName.putIfAbsent(plainName(entry.name()), entry);
        addresses.forEach(address -> byAddress.putIfAbsent(plainAddress(address), entry));
    }

    /** The entry that lists an address. */
    public Optional<ListEntry> address(String address) {
        return Optional.ofNullable(byAddress.get(plainAddress(address)));
    }

    /** The entry of that name: the same words in any order, without accents, signs and capitals. */
    public Optional<ListEntry> party(String name) {
        String words = plainName(name);
        return words.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(words));
    }

    /** How many entries there are. */
    public int entries() {
        return entries;
    }

    /** How many digital currency addresses there are. */
    public int addresses() {
        return byAddress.size();
    }

    private static String plainAddress(String text) {
        String address = text.strip();
        return ANY_CASE.matcher(address).matches() ? address.toLowerCase(Locale.ROOT) : address;
    }

    private static String plainName(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Arrays.stream(plain.split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }
}
