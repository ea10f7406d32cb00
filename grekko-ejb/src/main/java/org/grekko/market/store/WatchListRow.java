package org.grekko.market.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.market.WatchedMarkets;
import org.grekko.market.WatchedMarkets.Market;
import org.grekko.shared.AssetPair;

/** A row of the table of watch lists. */
@Entity
@Table(name = "watch_list")
@SuppressWarnings("NullAway.Init")
public class WatchListRow {
    @Id
    public UUID id;

    public String owner;

    public String name;

    public String markets;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** An empty list. */
    public static WatchListRow of(UUID id, String owner, String name) {
        WatchListRow row = new WatchListRow();
        row.id = id;
        row.owner = owner;
        row.name = name;
        return row;
    }

    /** Puts those markets in the place of what was there. */
    public void become(List<Market> now, Instant at) {
        markets = now.stream().map(each -> each.venue() + " " + each.pair()).collect(Collectors.joining(","));
        updatedAt = at;
    }

    /** The list as it is told. */
    public WatchedMarkets list() {
        List<Market> told = Arrays.stream(markets.split(",", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(" ", 2))
                .map(each -> new Market(each[0], AssetPair.of(each[1])))
                .toList();
        return new WatchedMarkets(name, told, updatedAt);
    }
}
