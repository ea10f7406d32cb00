package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grekko.execution.AccountService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.MarketHub;
import org.grekko.market.VenueException;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.risk.KillClose;
import org.grekko.risk.KillRun;
import org.grekko.risk.KillRunService;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.grekko.shared.Text;
import org.grekko.trading.domain.Backoff;
import org.grekko.trading.domain.Desk;
import org.jspecify.annotations.Nullable;

/**
 * One step of a press of the kill switch in one portfolio, in one transaction under the portfolio's lock: what works in
 * scope is cancelled, then each position gets a reduce-only order at market, unless one works for it. The order and the
 * row that says so commit together, so that a crash at any point closes nothing twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class Flattening {
    private static final int NAME_PART = 14;
    private static final int LONGEST_PROBLEM = 300;

    @EJB
    private DeskKeeper keeper;

    @EJB
    private TradingDesk desks;

    @EJB
    private OrderBookService orders;

    @EJB
    private AccountService accounts;

    @EJB
    private KillRunService runs;

    @Inject
    private ClosingSizes sizes;

    @Inject
    private Clock clock;

    /** The position, the account's venue and the tries so far. */
    private record Closing(KillRun run, Desk desk, String venue, PositionState position, List<KillClose> tries) {
        Optional<KillClose> last() {
            return tries.isEmpty() ? Optional.empty() : Optional.of(tries.get(tries.size() - 1));
        }
    }

    /**
     * Takes a step.
     *
     * @param run the press
     * @param scope what it reaches
     * @param portfolioId the portfolio
     * @param patient whether positions wait until every cancel is confirmed
     * @return what is left
     */
    public FlattenProgress step(KillRun run, KillScope scope, UUID portfolioId, boolean patient) {
        Desk desk = keeper.open(portfolioId);
        Set<UUID> own = runs.closing(portfolioId);
        boolean due = run.level().cancels() && (run.closes() || run.cancelsSentAt() == null);
        List<Order> fresh = foreign(desk, scope, own).stream()
                .filter(order -> due && uncancelled(order))
                .toList();
        if (!fresh.isEmpty()) {
            desks.cancelAll(portfolioId, scope, own);
            runs.counted(run.id(), fresh.size(), KillForecast.notional(fresh));
        }
        int waiting = (int) foreign(desk, scope, own).stream()
                        .filter(order -> run.closes() || !order.createdAt().isAfter(run.pressedAt()))
                        .count()
                + withdrawn(desk, own, false);
        FlattenProgress progress = FlattenProgress.waitingFor(waiting);
        if (!run.closes() || (waiting > 0 && patient)) {
            return run.closes() ? progress.plus(FlattenProgress.left("cancels to be confirmed")) : progress;
        }
        String venue =
                accounts.ofPortfolio(portfolioId).map(VenueAccount::venue).orElse(MarketHub.PAPER);
        List<KillClose> tries = runs.closes(run.id());
        for (PositionState position : List.copyOf(desk.book().positions().values())) {
            if (position.quantity().signum() != 0
                    && scope.reaches(portfolioId, venue, position)
                    && Objects.requireNonNull(run.policy()).closes(desk.book().margined())) {
                List<KillClose> its = tries.stream()
                        .filter(each -> each.portfolioId().equals(portfolioId)
                                && each.pair().equals(position.pair().toString()))
                        .toList();
                progress = progress.plus(close(new Closing(run, desk, venue, position, its)));
            }
        }
        return progress;
    }

    /**
     * Cancels the orders that still work for a press whose breaker was resumed, and none of another press; false while a
     * cancel is not confirmed.
     */
    public boolean withdraw(UUID runId, UUID portfolioId) {
        Set<UUID> own = runs.closes(runId).stream()
                .flatMap(each -> Stream.ofNullable(each.orderId()))
                .collect(Collectors.toSet());
        return withdrawn(keeper.open(portfolioId), own, true) == 0;
    }

    /** Cancels closing orders, all or those that have nothing left to close; tells how many still work. */
    private int withdrawn(Desk desk, Set<UUID> own, boolean all) {
        int working = 0;
        for (Order order : List.copyOf(desk.working())) {
            boolean idle = own.contains(order.id()) && (all || flat(desk, order));
            if (idle && uncancelled(order)) {
                desks.cancel(order.id());
            }
            working += idle && desk.working(order.id()).isPresent() ? 1 : 0;
        }
        return working;
    }

    private static boolean flat(Desk desk, Order order) {
        PositionState position = desk.book().positions().get(order.pair());
        return position == null || position.quantity().signum() == 0;
    }

    private static List<Order> foreign(Desk desk, KillScope scope, Set<UUID> own) {
        return desk.working().stream()
                .filter(order -> scope.covers(order) && !own.contains(order.id()))
                .toList();
    }

    private static boolean uncancelled(Order order) {
        return order.status() != OrderStatus.PENDING_CANCEL;
    }

    private FlattenProgress close(Closing closing) {
        String pair = closing.position().pair().toString();
        Optional<Order> before = closing.last().map(KillClose::orderId).flatMap(orders::find);
        Set<UUID> own = runs.closing(closing.desk().portfolioId());
        if (closing.desk().working(closing.position().pair()).stream().anyMatch(order -> own.contains(order.id()))) {
            return FlattenProgress.left(pair + ": its order works, no market has met it yet");
        }
        if (closing.last().isPresent() && clock.now().isBefore(again(closing, before))) {
            String problem = closing.last().get().problem();
            return FlattenProgress.left(pair + ": " + (problem == null ? "tried again soon" : problem));
        }
        try {
            BigDecimal quantity = sizes.closable(closing.venue(), closing.position());
            return quantity.signum() == 0
                    ? FlattenProgress.dust(pair + ": less than can be traded is left")
                    : FlattenProgress.left(pair + ": " + place(closing, quantity));
        } catch (VenueException problem) {
            return FlattenProgress.left(pair + ": " + closing.venue() + " does not answer");
        }
    }

    /** At once after an order that filled in part, else later with each try. */
    private static Instant again(Closing closing, Optional<Order> before) {
        KillClose last = closing.last().orElseThrow();
        boolean filled =
                before.filter(order -> order.filledQuantity().signum() > 0).isPresent();
        Instant since = before.map(Order::updatedAt).orElse(last.placedAt());
        return filled ? Instant.MIN : since.plus(Backoff.after(last.attempt()));
    }

    private String place(Closing closing, BigDecimal quantity) {
        KillRun run = closing.run();
        PositionState position = closing.position();
        int attempt = closing.tries().size() + 1;
        String name = "K-" + run.id().toString().substring(NAME_PART) + "-"
                + position.pair().base().replaceAll("[^A-Za-z0-9]", "");
        NewOrder wish = new NewOrder(
                closing.desk().portfolioId(),
                closing.venue(),
                position.pair(),
                position.quantity().signum() > 0 ? Side.SELL : Side.BUY,
                OrderType.MARKET,
                quantity,
                null,
                null,
                TimeInForce.GTC,
                false,
                true,
                Text.cut(name, 31) + "-" + attempt,
                null,
                null,
                null,
                run.pressedBy());
        Placement placed = desks.place(wish);
        String problem = problem(placed);
        runs.tried(new KillClose(
                run.id(),
                wish.portfolioId(),
                position.pair().toString(),
                attempt,
                orderId(placed),
                quantity,
                clock.now(),
                problem));
        return problem == null ? "its order is on its way" : problem;
    }

    private static @Nullable UUID orderId(Placement placed) {
        return placed instanceof Placement.Placed done
                ? done.order().id()
                : placed instanceof Placement.Denied denied ? denied.order().id() : null;
    }

    private static @Nullable String problem(Placement placed) {
        if (placed instanceof Placement.Placed) {
            return null;
        }
        String text = placed instanceof Placement.Denied denied
                ? "denied: " + Objects.requireNonNull(denied.order().denial()).reason()
                : FieldError.sentences(((Placement.Invalid) placed).errors());
        return Text.cut(text, LONGEST_PROBLEM);
    }
}
