package org.grekko.portfolio.domain.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the lines of one transaction how holdings changed. It knows nothing of average cost, so that lots and
 * positions agree only when both are right.
 */
public final class LedgerMoves {
    private final String baseCurrency;
    private final boolean margined;

    /**
     * A reader of one portfolio's ledger.
     *
     * @param baseCurrency its base currency
     * @param margined whether its positions are contracts on margin; its other assets then have no lots
     */
    public LedgerMoves(String baseCurrency, boolean margined) {
        this.baseCurrency = baseCurrency;
        this.margined = margined;
    }

    /** The changes by a transaction; its fee is a change of its own when it was paid with a third asset. */
    public List<LotMove> of(List<LedgerEntry> transaction) {
        List<LedgerEntry> ours = transaction.stream()
                .filter(line -> line.account().equals(LedgerEntry.WALLET))
                .toList();
        LedgerEntry traded = traded(ours);
        List<LotMove> moves = new ArrayList<>();
        for (LedgerEntry line : ours) {
            if (line.equals(traded)) {
                moves.add(trade(line, ours));
            } else if (line.kind().equals("FEE") && (traded == null || isThird(line, pair(traded, ours)))) {
                held(line, LotMove.Kind.FEE, moves);
            } else if (!line.kind().equals("TRADE") && !line.kind().equals("FEE")) {
                held(line, LotMove.Kind.TRANSFER, moves);
            }
        }
        return moves;
    }

    private static @Nullable LedgerEntry traded(List<LedgerEntry> ours) {
        return ours.stream()
                .filter(line -> line.kind().equals("TRADE") && line.price() != null)
                .findFirst()
                .orElse(null);
    }

    private LotMove trade(LedgerEntry line, List<LedgerEntry> ours) {
        AssetPair pair = pair(line, ours);
        BigDecimal price = price(line);
        BigDecimal quantity = line.amount();
        BigDecimal charged = BigDecimal.ZERO;
        for (LedgerEntry fee : ours) {
            if (fee.kind().equals("FEE")) {
                boolean inBase =
                        !LedgerEntry.isContract(line.asset()) && fee.asset().equals(pair.base());
                quantity = inBase ? quantity.add(fee.amount()) : quantity;
                charged = charged.add(fee.amount().negate().multiply(feePrice(fee, pair)));
            }
        }
        return new LotMove(
                pair,
                quantity,
                price,
                charged,
                LotMove.Kind.TRADE,
                line.agentId(),
                line.occurredAt(),
                line.referenceId());
    }

    private BigDecimal feePrice(LedgerEntry fee, AssetPair pair) {
        return fee.asset().equals(pair.quote()) ? BigDecimal.ONE : price(fee);
    }

    private AssetPair pair(LedgerEntry traded, List<LedgerEntry> ours) {
        if (LedgerEntry.isContract(traded.asset())) {
            return AssetPair.of(traded.asset());
        }
        return ours.stream()
                .filter(line -> line.kind().equals("TRADE") && !line.equals(traded))
                .findFirst()
                .map(quote -> new AssetPair(traded.asset(), quote.asset()))
                .orElseGet(() -> new AssetPair(traded.asset(), baseCurrency));
    }

    private boolean isThird(LedgerEntry fee, AssetPair pair) {
        return !fee.asset().equals(pair.base()) && !fee.asset().equals(pair.quote());
    }

    private void held(LedgerEntry line, LotMove.Kind kind, List<LotMove> moves) {
        boolean contract = LedgerEntry.isContract(line.asset());
        if (contract || (!margined && !line.asset().equals(baseCurrency))) {
            AssetPair pair = contract ? AssetPair.of(line.asset()) : new AssetPair(line.asset(), baseCurrency);
            moves.add(new LotMove(
                    pair,
                    line.amount(),
                    price(line),
                    BigDecimal.ZERO,
                    kind,
                    line.agentId(),
                    line.occurredAt(),
                    line.referenceId()));
        }
    }

    /** At what a line was booked: one for base currency, and zero where nobody knew a price. */
    private BigDecimal price(LedgerEntry line) {
        BigDecimal unknown = line.asset().equals(baseCurrency) ? BigDecimal.ONE : BigDecimal.ZERO;
        return line.price() == null ? unknown : line.price();
    }
}
