package org.grekko.compliance.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Proposal;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * How many messages to a venue there may be for each trade there. A message is an order that was sent or one that was
 * cancelled; what is not traded at all counts as one trade.
 *
 * @param venues the venues that it is about; empty for all, each by itself
 * @param minutes how far back it counts, 1 to 1440
 * @param leastMessages so many messages are free, 1 to 1000000
 * @param mostPerTrade messages for each trade, 1 to 100000
 */
public record OrderToTrade(SortedSet<String> venues, int minutes, int leastMessages, BigDecimal mostPerTrade)
        implements Restriction {
    /** The longest time that is counted, in minutes. */
    public static final int LONGEST = 1_440;

    private static final int MOST_FREE = 1_000_000;
    private static final BigDecimal HIGHEST = new BigDecimal("100000");

    /** Names of venues are kept in capitals. */
    public OrderToTrade {
        venues = Names.of(venues);
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>(Names.errors("venues", venues, Names.VENUE));
        if (minutes < 1 || minutes > LONGEST) {
            errors.add(new FieldError("minutes", "must be 1 to " + LONGEST));
        }
        if (leastMessages < 1 || leastMessages > MOST_FREE) {
            errors.add(new FieldError("leastMessages", "must be 1 to " + MOST_FREE));
        }
        if (mostPerTrade.compareTo(BigDecimal.ONE) < 0 || mostPerTrade.compareTo(HIGHEST) > 0) {
            errors.add(new FieldError("mostPerTrade", "must be 1 to " + HIGHEST));
        }
        return errors;
    }

    @Override
    public DenialReason reason() {
        return DenialReason.ORDER_TO_TRADE;
    }

    @Override
    public @Nullable String refused(Proposal proposal, Map<String, TradeCount> counts) {
        if (!venues.isEmpty() && !venues.contains(proposal.venue())) {
            return null;
        }
        TradeCount count = counts.getOrDefault(proposal.venue(), TradeCount.NONE);
        if (count.messages() < leastMessages) {
            return null;
        }
        BigDecimal ratio = count.ratioWithOneMore();
        return ratio.compareTo(mostPerTrade) > 0 ? ratio.toPlainString() : null;
    }

    @Override
    public String allowed() {
        return mostPerTrade.toPlainString() + " in " + minutes + " min";
    }
}
