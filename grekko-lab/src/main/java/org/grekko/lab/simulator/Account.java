package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** An account of the simulated exchange. Guarded by the exchange's lock. */
public final class Account {
    private static final int KEPT_INCOME = 200_000;

    private final String key;
    private final String secret;
    private boolean mayWithdraw;
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private final Map<String, BigDecimal> free = new TreeMap<>();
    private final Map<String, BigDecimal> locked = new TreeMap<>();
    private final Map<AssetPair, Holding> holdings = new TreeMap<>();
    private final Map<AssetPair, Integer> leverage = new TreeMap<>();
    private final Deque<Income> income = new ArrayDeque<>();
    private long lastIncome = 9_000_000;

    /**
     * A change of a futures wallet.
     *
     * @param id unique
     * @param type the venue's word for it
     * @param pair the contract; null when it belongs to none
     * @param tradeId the fill behind it; 0 when there is none
     * @param asset what changed
     * @param amount signed; positive came in
     * @param at when
     */
    public record Income(
            long id,
            String type,
            @Nullable AssetPair pair,
            long tradeId,
            String asset,
            BigDecimal amount,
            Instant at) {}

    /** A futures position: signed quantity and its average entry. */
    public record Holding(BigDecimal quantity, BigDecimal entry) {}

    /**
     * An account with nothing in it.
     *
     * @param key its API key
     * @param secret its API secret in the form of the venue
     * @param mayWithdraw whether the key may withdraw
     */
    public Account(String key, String secret, boolean mayWithdraw) {
        this.key = key;
        this.secret = secret;
        this.mayWithdraw = mayWithdraw;
    }

    /** Its API key. */
    public String key() {
        return key;
    }

    /** Its API secret. */
    public String secret() {
        return secret;
    }

    /** Whether the key may withdraw. */
    public boolean mayWithdraw() {
        return mayWithdraw;
    }

    /** From now on the key may withdraw. */
    public Account permitWithdrawals() {
        mayWithdraw = true;
        return this;
    }

    /** Assets that were sent out. */
    public record Withdrawn(String asset, BigDecimal amount, String address) {}

    /** Everything that was sent out, the oldest first. */
    public List<Withdrawn> withdrawn() {
        return List.copyOf(withdrawn);
    }

    void withdraw(Withdrawn sent) {
        add(sent.asset(), sent.amount().negate());
        withdrawn.add(sent);
    }

    /** Puts assets in. */
    public Account deposit(String asset, String amount) {
        add(asset, new BigDecimal(amount));
        return this;
    }

    /** Every asset that was ever held. */
    public Set<String> assets() {
        return free.keySet();
    }

    /** What is free of an asset. */
    public BigDecimal free(String asset) {
        return free.getOrDefault(asset, BigDecimal.ZERO);
    }

    /** What working orders hold of an asset. */
    public BigDecimal locked(String asset) {
        return locked.getOrDefault(asset, BigDecimal.ZERO);
    }

    /** Futures positions. */
    public Map<AssetPair, Holding> holdings() {
        return holdings;
    }

    /** What changed a futures wallet, the oldest first; the last 200,000. */
    public List<Income> income() {
        return List.copyOf(income);
    }

    /** Changes the wallet and remembers why. */
    void earn(Income told) {
        if (told.amount().signum() == 0) {
            return;
        }
        add(told.asset(), told.amount());
        income.addLast(new Income(
                ++lastIncome, told.type(), told.pair(), told.tradeId(), told.asset(), told.amount(), told.at()));
        if (income.size() > KEPT_INCOME) {
            income.removeFirst();
        }
    }

    /** Futures leverage; 20 unless set. */
    public int leverage(AssetPair pair) {
        return leverage.getOrDefault(pair, 20);
    }

    void leverage(AssetPair pair, int value) {
        leverage.put(pair, value);
    }

    void add(String asset, BigDecimal amount) {
        free.merge(asset, amount, BigDecimal::add);
    }

    void lock(String asset, BigDecimal amount) {
        free.merge(asset, amount.negate(), BigDecimal::add);
        locked.merge(asset, amount, BigDecimal::add);
    }

    void unlock(String asset, BigDecimal amount) {
        lock(asset, amount.negate());
    }
}
