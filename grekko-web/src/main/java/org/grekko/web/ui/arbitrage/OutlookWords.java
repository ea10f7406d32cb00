package org.grekko.web.ui.arbitrage;

import java.util.List;
import org.grekko.trading.arbitrage.Outlook;

/** What arbitrage compares, or what keeps it from comparing, in words. */
final class OutlookWords {
    private OutlookWords() {}

    static String of(Outlook outlook) {
        String venues = join(outlook.venues());
        boolean one = outlook.venues().size() == 1;
        return switch (outlook.sight()) {
            case NO_VENUE ->
                "No venue's books are heard, and arbitrage needs two. Follow one with --feed VENUE, or add accounts on"
                        + " two venues and name their pairs in grekko.arbitrage.pairs.";
            case ONE_VENUE ->
                "Only " + venues + " is followed, and arbitrage needs the same pair on two venues. Add an account on"
                        + " another venue and name the pairs in grekko.arbitrage.pairs.";
            case NO_ACCOUNT ->
                venues + (one ? " is followed but has" : " are followed but have")
                        + " no spot account that trades the pair, so there is nothing to compare. Add one on the Venues"
                        + " screen.";
            case STALE ->
                "The books of " + venues + " are older than five seconds, too old to compare. The Venues screen tells"
                        + " how the streams do.";
            case NO_COMMON_PAIR ->
                venues + " have no pair in common. Name pairs that both trade in grekko.arbitrage.pairs.";
            case COMPARING ->
                (outlook.pairs() == 1 ? "One pair is" : outlook.pairs() + " pairs are") + " compared on " + venues
                        + " with every book; at present none offers more than it costs.";
        };
    }

    /** The same in a few words, for the panel's head. */
    static String brief(Outlook outlook) {
        return outlook.sight() == Outlook.Sight.COMPARING
                ? (outlook.pairs() == 1 ? "1 pair" : outlook.pairs() + " pairs") + " · " + join(outlook.venues())
                : "nothing is compared";
    }

    private static String join(List<String> venues) {
        int last = venues.size() - 1;
        return last < 1
                ? String.join("", venues)
                : String.join(", ", venues.subList(0, last)) + " and " + venues.get(last);
    }
}
