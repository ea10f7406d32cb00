package org.grekko.risk.domain.rules;

import org.grekko.risk.Breaker;
import org.grekko.risk.domain.AccountState;
import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.OrderKind;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.RiskPicture;
import org.grekko.shared.Text;

/** Rules on what is halted: breakers and accounts. A way out stays open as long as the account can take it. */
public final class StateRules {
    private static final int LONGEST = 80;

    private StateRules() {}

    /** No breaker stands for the order that lets no order of its kind pass; of several the highest is named. */
    public static Judgement breaker(Proposal proposal, RiskPicture picture) {
        if (proposal.reduceOnly() || picture.openBreakers().isEmpty()) {
            return Judgement.FREE;
        }
        OrderKind kind = OrderKind.of(proposal, picture.sellable());
        String pair = proposal.pair().toString();
        Breaker highest = null;
        for (Breaker each : picture.openBreakers()) {
            if (!each.level().admits(kind)
                    && each.covers(proposal.venue(), pair, proposal.agentId())
                    && (highest == null || each.level().above(highest.level()))) {
                highest = each;
            }
        }
        return highest == null
                ? Judgement.FREE
                : new Judgement.Stopped(
                        highest.where() + " " + highest.level().code() + " "
                                + highest.level().words(),
                        highest.level().passes());
    }

    /** The account's books agree with its venue. */
    public static Judgement unsettled(Proposal proposal, RiskPicture picture) {
        String waiting = picture.account().unsettled();
        return waiting == null
                ? Judgement.FREE
                : new Judgement.Stopped(cut(waiting), "books that agree with the venue");
    }

    /** The account is active; one that may only reduce takes what reduces. */
    public static Judgement status(Proposal proposal, RiskPicture picture) {
        String status = picture.account().status();
        boolean allowed =
                status.equals(AccountState.FREE.status()) || (status.equals("REDUCING") && proposal.reduceOnly());
        return allowed ? Judgement.FREE : new Judgement.Stopped(status, AccountState.FREE.status());
    }

    /** The picture in memory agrees with the rows. */
    public static Judgement picture(Proposal proposal, RiskPicture picture) {
        String difference = picture.account().difference();
        return difference == null
                ? Judgement.FREE
                : new Judgement.Stopped(cut(difference), "a picture that agrees with the rows");
    }

    private static String cut(String text) {
        return Text.cut(text, LONGEST);
    }
}
