package org.grekko.compliance.domain;

import org.grekko.compliance.domain.name.NameMatch;

/**
 * An entry whose name is like one that was asked about.
 *
 * @param entry the entry
 * @param match how alike the names are, and which words met
 */
public record PartyHit(ListEntry entry, NameMatch match) {
    /** The hit in words. */
    public String text() {
        return entry.text() + " (" + entry.programme() + "), score "
                + match.score().toPlainString() + ": " + match.text();
    }
}
