package org.grekko.compliance.domain;

import java.util.SortedSet;

/**
 * A person, company, vessel or aircraft of a list of sanctions.
 *
 * @param number its number in the list
 * @param name its name as it is written there
 * @param programme under which it is listed
 * @param addresses its digital currency addresses, as they are written there
 */
public record ListEntry(String number, String name, String programme, SortedSet<String> addresses) {
    /** The entry in words. */
    public String text() {
        return "SDN " + number + " " + name;
    }
}
