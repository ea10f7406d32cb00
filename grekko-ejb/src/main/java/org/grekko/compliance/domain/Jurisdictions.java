package org.grekko.compliance.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Proposal;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Where we stand, and what is closed to whom stands there. Countries are ISO 3166-1 alpha-2.
 *
 * @param installation the country of whoever runs this installation
 * @param accounts the country of the legal entity behind the accounts at a venue, where it is another one
 * @param closedVenues for a venue the countries that it does not serve
 * @param closedAssets for an asset the countries where it may not be traded
 */
public record Jurisdictions(
        String installation,
        SortedMap<String, String> accounts,
        SortedMap<String, SortedSet<String>> closedVenues,
        SortedMap<String, SortedSet<String>> closedAssets)
        implements Restriction {
    /** Names are kept in capitals. */
    public Jurisdictions {
        installation = installation.strip().toUpperCase(Locale.ROOT);
        SortedMap<String, String> countries = new TreeMap<>();
        accounts.forEach((venue, country) -> countries.put(capitals(venue), capitals(country)));
        accounts = Collections.unmodifiableSortedMap(countries);
        closedVenues = capitals(closedVenues);
        closedAssets = capitals(closedAssets);
    }

    private static String capitals(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    private static SortedMap<String, SortedSet<String>> capitals(Map<String, SortedSet<String>> closed) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        closed.forEach((name, countries) -> all.put(capitals(name), Names.of(countries)));
        return Collections.unmodifiableSortedMap(all);
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        errors.addAll(Names.errors("installation", List.of(installation), Names.COUNTRY));
        errors.addAll(Names.errors("accounts", accounts.keySet(), Names.VENUE));
        errors.addAll(Names.errors("accounts", accounts.values(), Names.COUNTRY));
        errors.addAll(Names.errors("closedVenues", closedVenues.keySet(), Names.VENUE));
        closedVenues.values().forEach(each -> errors.addAll(Names.needed("closedVenues", each, Names.COUNTRY)));
        errors.addAll(Names.errors("closedAssets", closedAssets.keySet(), Names.ASSET));
        closedAssets.values().forEach(each -> errors.addAll(Names.needed("closedAssets", each, Names.COUNTRY)));
        return errors;
    }

    @Override
    public DenialReason reason() {
        return DenialReason.JURISDICTION;
    }

    @Override
    public @Nullable String refused(Proposal proposal, Map<String, TradeCount> counts) {
        String country = accounts.getOrDefault(proposal.venue(), installation);
        if (closed(closedVenues, proposal.venue(), country)) {
            return proposal.venue() + " in " + country;
        }
        String base = proposal.pair().base();
        String quote = proposal.pair().quote();
        String asset = closed(closedAssets, base, country) ? base : closed(closedAssets, quote, country) ? quote : null;
        return asset == null ? null : asset + " in " + country;
    }

    private static boolean closed(Map<String, SortedSet<String>> closed, String name, String country) {
        SortedSet<String> countries = closed.get(name);
        return countries != null && countries.contains(country);
    }

    @Override
    public String allowed() {
        return "open where we stand";
    }
}
