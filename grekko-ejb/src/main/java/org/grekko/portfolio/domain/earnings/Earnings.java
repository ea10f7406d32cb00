package org.grekko.portfolio.domain.earnings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.Marks;
import org.grekko.portfolio.domain.lots.ClosedLot;
import org.grekko.portfolio.domain.lots.FifoLots;
import org.grekko.portfolio.domain.lots.LedgerMoves;
import org.grekko.portfolio.domain.lots.LotMove;
import org.grekko.portfolio.domain.lots.OpenLot;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * Follows a ledger and says at any marks who earned what. A lot belongs to whoever opened it, so what closes it counts for
 * its owner, whoever's order that was; the fee of an order counts for the owner of the order. Exact: of assets, everything
 * sums to NAV; of contracts, to the digits in which a venue rounds what it realises. Not safe for several threads at once.
 */
public final class Earnings {
    private final String baseCurrency;
    private final boolean margined;
    private final LedgerMoves moves;
    private final FifoLots lots = new FifoLots();
    private final SortedMap<Owner, SortedMap<AssetPair, Stake>> stakes = new TreeMap<>();
    private final SortedMap<Owner, SortedMap<String, BigDecimal>> fees = new TreeMap<>();
    private BigDecimal funding = BigDecimal.ZERO;
    private BigDecimal other = BigDecimal.ZERO;
    private BigDecimal flows = BigDecimal.ZERO;

    /**
     * Nothing yet.
     *
     * @param baseCurrency what the portfolio is valued in
     * @param margined whether its positions are contracts on margin
     */
    public Earnings(String baseCurrency, boolean margined) {
        this.baseCurrency = baseCurrency;
        this.margined = margined;
        this.moves = new LedgerMoves(baseCurrency, margined);
    }

    /** What is held and the money that it has brought less what it has cost, in the quote asset. */
    private record Stake(BigDecimal quantity, BigDecimal money) {
        private static final Stake NONE = new Stake(BigDecimal.ZERO, BigDecimal.ZERO);

        Stake traded(BigDecimal signed, BigDecimal price) {
            return new Stake(quantity.add(signed), money.subtract(signed.multiply(price)));
        }
    }

    /** Takes a transaction: its lines of the wallet and of the outside. */
    public void take(List<LedgerEntry> transaction) {
        List<LotMove> changes = moves.of(transaction);
        changes.forEach(this::take);
        boolean outside = transaction.stream().anyMatch(line -> line.account().equals("external"));
        boolean traded = transaction.stream().anyMatch(line -> line.kind().equals("TRADE"));
        for (LedgerEntry line : transaction) {
            if (line.account().equals(LedgerEntry.WALLET) && !LedgerEntry.isContract(line.asset())) {
                takeMoney(line, outside, traded);
            }
        }
    }

    private void take(LotMove move) {
        FifoLots.Step step = lots.apply(move);
        for (ClosedLot closed : step.closed()) {
            boolean sold = closed.side().equals("LONG");
            BigDecimal signed = sold ? closed.quantity().negate() : closed.quantity();
            trade(new Owner(closed.agentId()), move.pair(), signed, move.price());
        }
        OpenLot opened = step.opened();
        if (opened != null) {
            trade(new Owner(opened.agentId()), move.pair(), opened.quantity(), move.price());
        }
        charge(new Owner(move.agentId()), move.pair().quote(), move.fee());
    }

    private void takeMoney(LedgerEntry line, boolean outside, boolean traded) {
        BigDecimal worth = line.amount().multiply(price(line));
        if (outside) {
            flows = flows.add(worth);
        } else if (line.kind().equals("FUNDING")) {
            funding = funding.add(worth);
        } else if (line.kind().equals("FEE") && !traded) {
            charge(Owner.NO_AGENT, baseCurrency, worth.negate());
        } else if (!List.of("TRADE", "FEE", "REALIZED_PNL").contains(line.kind())) {
            other = other.add(worth);
        }
        if (margined && !line.asset().equals(baseCurrency)) {
            trade(Owner.NO_AGENT, new AssetPair(line.asset(), baseCurrency), line.amount(), price(line));
        }
    }

    private BigDecimal price(LedgerEntry line) {
        if (line.asset().equals(baseCurrency)) {
            return BigDecimal.ONE;
        }
        return line.price() == null ? BigDecimal.ZERO : line.price();
    }

    private void trade(Owner owner, AssetPair pair, BigDecimal signed, BigDecimal price) {
        stakes.computeIfAbsent(owner, key -> new TreeMap<>())
                .compute(pair, (key, stake) -> (stake == null ? Stake.NONE : stake).traded(signed, price));
    }

    private void charge(Owner owner, String asset, BigDecimal fee) {
        if (fee.signum() != 0) {
            fees.computeIfAbsent(owner, key -> new TreeMap<>()).merge(asset, fee, BigDecimal::add);
        }
    }

    /** Everything so far, with what is held at those marks. */
    public Totals at(Marks marks) {
        SortedSet<AssetPair> unpriced = new TreeSet<>();
        SortedMap<Owner, Totals.Earned> earned = new TreeMap<>();
        stakes.forEach((owner, held) -> earned.merge(
                owner, new Totals.Earned(gain(held, marks, unpriced), BigDecimal.ZERO), Totals.Earned::plus));
        fees.forEach((owner, charged) -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<String, BigDecimal> each : charged.entrySet()) {
                BigDecimal worth = worth(each.getKey(), marks);
                sum = sum.add(each.getValue().multiply(worth == null ? BigDecimal.ZERO : worth));
            }
            earned.merge(owner, new Totals.Earned(BigDecimal.ZERO, sum), Totals.Earned::plus);
        });
        return new Totals(earned, funding, other, flows, unpriced);
    }

    private BigDecimal gain(Map<AssetPair, Stake> held, Marks marks, SortedSet<AssetPair> unpriced) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<AssetPair, Stake> each : held.entrySet()) {
            AssetPair pair = each.getKey();
            Stake stake = each.getValue();
            BigDecimal mark = stake.quantity().signum() == 0 ? BigDecimal.ZERO : marks.of(pair);
            BigDecimal worth = worth(pair.quote(), marks);
            if (mark == null || worth == null) {
                unpriced.add(pair);
            } else {
                sum = sum.add(stake.money().add(stake.quantity().multiply(mark)).multiply(worth));
            }
        }
        return sum;
    }

    private @Nullable BigDecimal worth(String asset, Marks marks) {
        return asset.equals(baseCurrency) ? BigDecimal.ONE : marks.of(new AssetPair(asset, baseCurrency));
    }
}
