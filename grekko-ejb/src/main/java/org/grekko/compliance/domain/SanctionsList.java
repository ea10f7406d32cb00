package org.grekko.compliance.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grekko.compliance.domain.name.NameIndex;

/**
 * A list of sanctions in the form of the delimited SDN list of OFAC (SDN.CSV): twelve fields, text in quotes, {@code -0-}
 * for nothing, no header; the first is the number, the second the name, the fourth the programme and the last the
 * remarks, which name digital currency addresses as {@code Digital Currency Address - XBT 12t9...;}. Remarks have room for
 * 1000 characters there; what is longer goes on in SDN_COMMENTS.CSV, two fields, the number and the rest, which may begin in
 * the middle of an address.
 *
 * <p>Source: the data specification of the list (dat_spec.txt of the Office of Foreign Assets Control, first of 2004, as
 * updated on 2023-09-25; the same columns in docs/file-structure.md of moov-io/watchman).
 */
public final class SanctionsList {
    private static final int FIELDS = 12;
    private static final int NAME = 1;
    private static final int PROGRAMME = 3;
    private static final String NUMBER = "[0-9]{1,12}";
    private static final String NOTHING = "-0-";
    private static final Pattern ADDRESS =
            Pattern.compile("Digital Currency Address - ([A-Z0-9]{2,8}) ([A-Za-z0-9:_-]{20,120})");
    /** Forms of addresses in which capitals say nothing: hexadecimal and bech32. */
    private static final Pattern ANY_CASE =
            Pattern.compile("(0x|bc1|tb1|ltc1|addr1|cosmos1).*", Pattern.CASE_INSENSITIVE);

    private final Map<String, ListEntry> byAddress = new HashMap<>();
    private final List<ListEntry> entries = new ArrayList<>();
    private final NameIndex names = new NameIndex();

    /** Reads a list without further remarks. */
    public static SanctionsList of(List<String> lines) {
        return of(lines, List.of());
    }

    /**
     * Reads a list.
     *
     * @param lines its lines
     * @param comments the lines of what its remarks have no room for
     * @throws IllegalArgumentException when a line is not of that form; the message names the line
     */
    public static SanctionsList of(List<String> lines, List<String> comments) {
        SanctionsList list = new SanctionsList();
        Map<String, String> further = further(comments);
        for (int line = 0; line < lines.size(); line++) {
            // The published file ends with the sign for the end of a file.
            if (holds(lines.get(line))) {
                list.add(CsvLine.fields(lines.get(line)), further, line + 1);
            }
        }
        if (list.entries.isEmpty()) {
            throw new IllegalArgumentException("has no entry");
        }
        return list;
    }

    private static boolean holds(String line) {
        return !line.isBlank() && !line.equals("\u001a");
    }

    private static Map<String, String> further(List<String> comments) {
        Map<String, String> further = new HashMap<>();
        for (int line = 0; line < comments.size(); line++) {
            if (holds(comments.get(line))) {
                List<String> fields = CsvLine.fields(comments.get(line));
                if (fields.size() != 2 || !fields.get(0).strip().matches(NUMBER)) {
                    throw new IllegalArgumentException(
                            "line " + (line + 1) + " of the comments is not a number and a text");
                }
                further.merge(fields.get(0).strip(), fields.get(1), String::concat);
            }
        }
        return further;
    }

    private void add(List<String> fields, Map<String, String> further, int line) {
        if (fields.size() != FIELDS || !fields.get(0).strip().matches(NUMBER)) {
            throw new IllegalArgumentException(
                    "line " + line + " is not one of " + FIELDS + " fields that begins with a number");
        }
        TreeSet<String> addresses = new TreeSet<>();
        String number = fields.get(0).strip();
        Matcher found = ADDRESS.matcher(fields.get(FIELDS - 1) + further.getOrDefault(number, ""));
        while (found.find()) {
            addresses.add(found.group(2));
        }
        String programme = fields.get(PROGRAMME).strip();
        ListEntry entry =
                new ListEntry(number, fields.get(NAME).strip(), programme.equals(NOTHING) ? "" : programme, addresses);
        entries.add(entry);
        names.add(entry.name());
        addresses.forEach(address -> byAddress.putIfAbsent(plainAddress(address), entry));
    }

    /** The entry that lists an address. */
    public Optional<ListEntry> address(String address) {
        return Optional.ofNullable(byAddress.get(plainAddress(address)));
    }

    /** The entries whose names are like that name, the most alike first; at most so many. */
    public List<PartyHit> parties(String name, NameScreening how, int most) {
        return names.search(name, how.threshold(), how.missingWeight(), most).stream()
                .map(hit -> new PartyHit(entries.get(hit.place()), hit.match()))
                .toList();
    }

    /** How many entries there are. */
    public int entries() {
        return entries.size();
    }

    /** How many digital currency addresses there are. */
    public int addresses() {
        return byAddress.size();
    }

    private static String plainAddress(String text) {
        String address = text.strip();
        return ANY_CASE.matcher(address).matches() ? address.toLowerCase(Locale.ROOT) : address;
    }
}
