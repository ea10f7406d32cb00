package org.grekko.web.ui.venues;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.grekko.execution.AccountStatus;
import org.grekko.execution.DeadManTimer;
import org.grekko.execution.FoundMismatch;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.domain.Order;
import org.grekko.trading.AccountComparison;
import org.grekko.trading.Capability;
import org.grekko.trading.VenueDesks;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown.
 *
 * @param account the account
 * @param standing how it stands on this node; null when it is not open here
 * @param differences the differences that nobody settled yet
 * @param doubted the orders whose fate the venue is asked about
 */
record AccountLine(
        VenueAccount account,
        VenueDesks.@Nullable Standing standing,
        List<FoundMismatch> differences,
        List<Order> doubted) {
    private static final int MOST_BALANCES = 4;

    /** Whether books and venue agreed since the start and no difference is open. */
    boolean agreed() {
        return standing != null && standing.agreed() && differences.isEmpty();
    }

    /** Whether books and venue agree, or what is waited for. */
    String books() {
        if (standing == null) {
            return "not open on this node";
        }
        if (!standing.agreed()) {
            return "waiting for " + standing.waitingFor();
        }
        return differences.isEmpty() ? "AGREED" : "DIFFERENT";
    }

    /** The orders in doubt by name; empty when there is none. */
    String doubts() {
        return doubted.stream()
                .map(order -> order.side() + " " + Figures.quantity(order.quantity()) + " " + order.pair())
                .collect(Collectors.joining(", "));
    }

    /** Whether the account's venue does that. */
    boolean can(Capability capability) {
        return standing != null && standing.capabilities().contains(capability);
    }

    /** How the dead-man timer stands, in words; empty where the venue has none. */
    String deadMan() {
        DeadManTimer.Standing timer = standing == null ? null : standing.deadMan();
        if (timer == null) {
            return "";
        }
        if (account.deadManSeconds() == 0) {
            return " Dead-man timer off.";
        }
        String problem = timer.problem();
        if (problem != null) {
            return " Dead-man timer NOT CONFIRMED: " + problem + ".";
        }
        return timer.armed()
                ? " Dead-man timer " + timer.seconds() + " s, confirmed " + Figures.clock(timer.confirmedAt()) + " UTC."
                : " Dead-man timer " + account.deadManSeconds() + " s, armed when an order works.";
    }

    int doubtful() {
        return standing == null ? 0 : standing.doubtful();
    }

    /** What the last comparison with the venue found, without when. */
    String compared() {
        AccountComparison last = standing == null ? null : standing.comparison();
        if (last == null) {
            return "not compared yet";
        }
        if (last.failure() != null) {
            return "the venue could not be asked: " + last.failure();
        }
        return count(last.compared(), "order") + " compared, " + count(last.adopted(), "order")
                + " of others taken in, "
                + count(last.fills(), "missed fill") + ", " + count(last.doubtful(), "order") + " in doubt, balances "
                + (last.balancesAgree() ? "agree" : "differ");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    @Nullable
    Instant comparedAt() {
        AccountComparison last = standing == null ? null : standing.comparison();
        return last == null ? null : last.at();
    }

    String look() {
        return switch (account.status()) {
            case ACTIVE -> "ok";
            case REDUCING, MAINTENANCE -> "warn";
            case SUSPENDED, REVOKED -> "bad";
        };
    }

    /** Why it has its status. */
    String why() {
        if (account.reason() != null) {
            return account.reason();
        }
        return account.status() == AccountStatus.ACTIVE ? "Orders of every kind pass" : "Nobody said why";
    }

    String fees() {
        return Figures.quantity(account.makerBps()) + " / " + Figures.quantity(account.takerBps());
    }

    /** What it holds, the largest first, in few words. */
    String holds() {
        List<VenueBalance> held = balances();
        String few = held.stream()
                .limit(MOST_BALANCES)
                .map(each -> Figures.amount(each.total()) + " " + each.asset())
                .collect(Collectors.joining(" · "));
        if (held.isEmpty()) {
            return Figures.NONE;
        }
        return held.size() > MOST_BALANCES ? few + " · +" + (held.size() - MOST_BALANCES) : few;
    }

    List<VenueBalance> balances() {
        return standing == null
                ? List.of()
                : standing.balances().stream()
                        .filter(each -> each.total().signum() != 0)
                        .sorted(Comparator.comparing(VenueBalance::total, Comparator.<BigDecimal>reverseOrder())
                                .thenComparing(VenueBalance::asset))
                        .toList();
    }
}
