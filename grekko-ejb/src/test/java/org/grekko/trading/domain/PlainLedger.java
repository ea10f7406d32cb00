package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.portfolio.domain.lots.ClosedLot;
import org.grekko.portfolio.domain.lots.FifoLots;
import org.grekko.portfolio.domain.lots.LedgerMoves;
import org.grekko.portfolio.domain.lots.LotMove;
import org.grekko.portfolio.domain.lots.OpenLot;
import org.grekko.shared.AssetPair;

/** Sums of ledger entries that know nothing of books, desks and average cost, and what must hold between them and those. */
final class PlainLedger {
    private static final BigDecimal DUST = new BigDecimal("0.0000001");

    private final String baseCurrency;
    private final boolean margined;
    private final LedgerMoves moves;
    private final FifoLots lots = new FifoLots();
    private final Map<String, BigDecimal> held = new HashMap<>();
    private UUID newest = new UUID(0, 0);
    /** What everything would have brought had it been sold when it came, and bought back when it went. */
    private BigDecimal came = BigDecimal.ZERO;
    /** Gains of closed lots, after their fees; of transfers what their price was above their cost. */
    private BigDecimal realised = BigDecimal.ZERO;

    /** Of contracts: what the wallet was paid as profit, less fees at the price at which they were charged. */
    private BigDecimal paid = BigDecimal.ZERO;

    PlainLedger(String baseCurrency, boolean margined) {
        this.baseCurrency = baseCurrency;
        this.margined = margined;
        this.moves = new LedgerMoves(baseCurrency, margined);
    }

    /** Takes the entries of any number of transactions, each of whose lines lie together. */
    void take(List<LedgerEntry> entries) {
        int from = 0;
        for (int to = 1; to <= entries.size(); to++) {
            if (to == entries.size()
                    || !entries.get(to).transactionId().equals(entries.get(from).transactionId())) {
                transaction(List.copyOf(entries.subList(from, to)));
                from = to;
            }
        }
    }

    private void transaction(List<LedgerEntry> lines) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (LedgerEntry line : lines) {
            assertThat(line.id()).as("lines are only ever added").isGreaterThan(newest);
            newest = line.id();
            sums.merge(line.asset(), line.amount(), BigDecimal::add);
            if (line.account().equals(LedgerEntry.WALLET)) {
                held.merge(line.asset(), line.amount(), BigDecimal::add);
                BigDecimal price = line.price() == null ? BigDecimal.ONE : line.price();
                boolean outside = line.kind().equals("TRANSFER") || line.kind().equals("WITHDRAWAL");
                came = outside ? came.add(line.amount().multiply(price)) : came;
                boolean ofFill =
                        line.kind().equals("REALIZED_PNL") || line.kind().equals("FEE");
                paid = ofFill ? paid.add(line.amount().multiply(price)) : paid;
            }
        }
        assertThat(sums.values()).as("a transaction sums to zero").allMatch(sum -> sum.signum() == 0);
        moves.of(lines).forEach(this::realise);
    }

    private void realise(LotMove move) {
        for (ClosedLot lot : lots.apply(move).closed()) {
            BigDecimal gain = lot.gain();
            realised = realised.add(
                    gain != null
                            ? gain
                            : move.price()
                                    .multiply(lot.quantity())
                                    .subtract(cost(lot))
                                    .subtract(lot.fees()));
        }
    }

    private static BigDecimal cost(ClosedLot lot) {
        return Objects.requireNonNull(lot.cost(), "only what is held is sent away");
    }

    /** Every rule. */
    void check(String where, PortfolioBook book) {
        Map<String, BigDecimal> totals = book.totals("PAPER");
        assertThat(totals.size()).as(where).isEqualTo(held.size());
        totals.forEach((asset, total) -> {
            same(where, "balance of " + asset, total, held.getOrDefault(asset, BigDecimal.ZERO));
            if (!LedgerEntry.isContract(asset) && total.signum() < 0) {
                throw new AssertionError(where + ": there is less than nothing of " + asset + ": " + total);
            }
        });
        BigDecimal open = BigDecimal.ZERO;
        Map<AssetPair, BigDecimal> sums = new HashMap<>();
        for (OpenLot lot : lots.open()) {
            PositionState position = Objects.requireNonNull(book.positions().get(lot.pair()));
            sums.merge(lot.pair(), lot.quantity(), BigDecimal::add);
            open = open.add(position.mark().subtract(lot.price()).multiply(lot.quantity()))
                    .subtract(lot.fees());
        }
        book.positions()
                .forEach((pair, position) ->
                        same(where, "lots of " + pair, position.quantity(), sums.getOrDefault(pair, BigDecimal.ZERO)));
        checkNav(where, book, open);
    }

    /** A description is written only when it is needed: it would take longer than everything else. */
    private static void same(String where, String what, BigDecimal found, BigDecimal wanted) {
        if (found.compareTo(wanted) != 0) {
            throw new AssertionError(where + ": " + what + " is " + found + " and should be " + wanted);
        }
    }

    private void checkNav(String where, PortfolioBook book, BigDecimal open) {
        if (!margined) {
            BigDecimal worth = held.getOrDefault(baseCurrency, BigDecimal.ZERO);
            for (PositionState position : book.positions().values()) {
                worth = worth.add(held.getOrDefault(position.pair().base(), BigDecimal.ZERO)
                        .multiply(position.mark()));
            }
            same(where, "NAV", book.nav(), worth);
            same(where, "what came, realised and unrealised", came.add(realised).add(open), worth);
            return;
        }
        BigDecimal wallet = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> each : held.entrySet()) {
            String asset = each.getKey();
            BigDecimal price = asset.equals(baseCurrency)
                    ? BigDecimal.ONE
                    : LedgerEntry.isContract(asset) ? BigDecimal.ZERO : book.markOf(new AssetPair(asset, baseCurrency));
            wallet = wallet.add(each.getValue().multiply(price));
        }
        BigDecimal unrealised = book.positions().values().stream()
                .map(PositionState::unrealized)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        same(where, "NAV", book.nav(), wallet.add(unrealised));
        BigDecimal apart =
                paid.add(unrealised).subtract(realised).subtract(open).abs();
        same(where, "realised and unrealised", apart.max(DUST), DUST);
    }
}
