package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.risk.domain.OrderFlow;
import org.grekko.risk.domain.RiskModel;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/**
 * The in-memory picture of one portfolio: its book, its working orders, the exits owed to orders that
 * are not filled yet and the standing of its agents. The rows are the truth; this is rebuilt from them.
 * Not safe for use by several threads at once.
 */
public final class Desk {
    private static final Comparator<Order> ORDER_OF_MATCHING =
            Comparator.comparing(Order::createdAt).thenComparing(Order::clientOrderId);

    private final UUID portfolioId;
    private final PortfolioBook book;
    private final Map<UUID, Order> working = new LinkedHashMap<>();
    private final Map<UUID, Protection> protections = new HashMap<>();
    private final Map<UUID, Standing> standings = new HashMap<>();
    private final Map<AssetPair, PositionState> stored;
    private final DeskRisk risk;

    /**
     * A desk without orders.
     *
     * @param portfolioId the portfolio
     * @param book its book as it is stored, owned by this desk from now on
     */
    public Desk(UUID portfolioId, PortfolioBook book) {
        this(portfolioId, book, new OrderFlow());
    }

    /**
     * A desk without orders that has sent something before.
     *
     * @param portfolioId the portfolio
     * @param book its book as it is stored, owned by this desk from now on
     * @param flow what it has sent lately
     */
    public Desk(UUID portfolioId, PortfolioBook book, OrderFlow flow) {
        this.risk = new DeskRisk(flow);
        this.portfolioId = portfolioId;
        this.book = book;
        this.stored = new HashMap<>(book.positions());
    }

    /** The portfolio that this is the picture of. */
    public UUID portfolioId() {
        return portfolioId;
    }

    /** Cash, positions and value. */
    public PortfolioBook book() {
        return book;
    }

    /** The positions that have changed since they were last taken here; whoever takes them stores them. */
    public List<PositionState> takeUnstored() {
        List<PositionState> unstored = book.positions().values().stream()
                .filter(position -> !position.equals(stored.get(position.pair())))
                .toList();
        unstored.forEach(position -> stored.put(position.pair(), position));
        return unstored;
    }

    /** The sums that the risk rules ask for. */
    public DeskRisk risk() {
        return risk;
    }

    /** The sums as of now, with that model of how assets move. */
    DeskRisk look(RiskModel model) {
        risk.exposures().model(model);
        risk.look(book);
        return risk;
    }

    /** Adds or replaces a working order; one in a terminal state leaves the desk. */
    public void put(Order order) {
        risk.look(book);
        risk.put(order);
        if (order.status().terminal()) {
            working.remove(order.id());
        } else {
            working.put(order.id(), order);
        }
    }

    /** This desk without one of its orders, to be looked at and not to be kept. */
    public Desk without(UUID orderId) {
        Desk other = new Desk(portfolioId, book, risk.flow());
        working.values().stream().filter(order -> !order.id().equals(orderId)).forEach(other::put);
        return other;
    }

    /** The working order of that id, if it still works. */
    public Optional<Order> working(UUID orderId) {
        return Optional.ofNullable(working.get(orderId));
    }

    /** All working orders, oldest first. */
    public List<Order> working() {
        List<Order> orders = new ArrayList<>(working.values());
        orders.sort(ORDER_OF_MATCHING);
        return orders;
    }

    /** The working orders of one pair, oldest first. */
    public List<Order> working(AssetPair pair) {
        return working().stream().filter(order -> order.pair().equals(pair)).toList();
    }

    /** Remembers the exits that the orders of a decision get once they are filled. */
    public void protect(UUID decisionId, Protection protection) {
        protections.put(decisionId, protection);
    }

    /** The exits of a decision, removed from the desk. */
    public Optional<Protection> takeProtection(UUID decisionId) {
        return Optional.ofNullable(protections.remove(decisionId));
    }

    /** How the agent has done in this portfolio. */
    public Standing standing(UUID agentId) {
        return standings.getOrDefault(agentId, Standing.NONE);
    }

    /** Sets the standing of an agent. */
    public void standing(UUID agentId, Standing standing) {
        standings.put(agentId, standing);
    }

    /** The signed quantity held of the pair's base asset, zero when there is none. */
    public BigDecimal held(AssetPair pair) {
        PositionState position = book.positions().get(pair);
        return position == null ? BigDecimal.ZERO : position.quantity();
    }

    /** Whether a working order would open or enlarge a position in the pair. */
    public boolean entering(AssetPair pair) {
        return working.values().stream()
                .anyMatch(order -> order.pair().equals(pair) && order.side() == Side.BUY && !order.reduceOnly());
    }
}
