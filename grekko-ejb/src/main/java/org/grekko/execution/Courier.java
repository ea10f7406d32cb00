package org.grekko.execution;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.market.VenueReaction;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/**
 * Carries the orders of one account to its venue and the venue's word back into the books. The order is durable before
 * it is sent; it is sent once; when the answer does not come, the venue is asked by client order id until it is certain
 * what became of it. Fills are taken from wherever they are heard and count once.
 */
public final class Courier implements UserStreamListener {
    private static final Logger LOG = System.getLogger(Courier.class.getName());

    private final TradingVenue venue;
    private final OrderDiary diary;
    private final Function<AssetPair, VenueInstrument> instruments;
    private final Clock clock;
    private final Instant started;
    private final Map<UUID, Instant> sent = new ConcurrentHashMap<>();
    private final Placing placing = new Placing();
    private final Doubts doubts;
    private final Replacing changes;
    private final Settling settling;

    /**
     * A courier.
     *
     * @param venue the account at its venue
     * @param diary its books
     * @param instruments the filters of a market
     * @param clock the time
     */
    public Courier(
            TradingVenue venue, OrderDiary diary, Function<AssetPair, VenueInstrument> instruments, Clock clock) {
        this.venue = venue;
        this.diary = diary;
        this.instruments = instruments;
        this.clock = clock;
        this.started = clock.now();
        this.doubts = new Doubts(clock);
        this.changes = new Replacing(venue, diary, clock);
        this.settling = new Settling(venue, diary, doubts);
    }

    /** The account at its venue. */
    public TradingVenue venue() {
        return venue;
    }

    /** Sends an order whose row is durable and PENDING_NEW. */
    public void send(Tracked tracked) {
        Order order = tracked.order();
        sent.put(order.id(), clock.now());
        placing.during(
                tracked.wireId(), () -> venue.place(tracked.wire(venue.nativeTypes())), reply -> hear(tracked, reply));
    }

    private void hear(Tracked tracked, PlaceReply reply) {
        Order order = tracked.order();
        if (reply instanceof PlaceReply.Accepted accepted) {
            take(order.id(), accepted);
        } else if (reply instanceof PlaceReply.Refused refused) {
            refused(tracked, refused.error());
        } else if (reply instanceof PlaceReply.Unknown unknown) {
            diary.lost(order.id(), unknown.error());
            doubt(order.id());
        }
    }

    private void take(UUID orderId, PlaceReply.Accepted accepted) {
        Tracked placed = diary.placed(orderId, accepted.state().venueOrderId(), accepted.fills());
        settling.settle(placed, accepted.state());
    }

    private void refused(Tracked tracked, VenueError error) {
        Order order = tracked.order();
        VenueReaction reaction = error.meaning().reaction();
        if (reaction == VenueReaction.ADJUST_ONCE && !tracked.adjusted() && adjusted(tracked)) {
            return;
        }
        if (error.meaning() == VenueErrorMeaning.DUPLICATE_ORDER) {
            diary.lost(order.id(), error);
            doubt(order.id());
            return;
        }
        diary.refused(order.id(), error);
        sent.remove(order.id());
        if (reaction == VenueReaction.SUSPEND_ACCOUNT) {
            diary.suspended(error);
        }
    }

    /** Fits the order to the filters and sends it a second time; false when it fits already or nothing is left. */
    private boolean adjusted(Tracked tracked) {
        Order order = tracked.order();
        Optional<Fitting> fitting = Fitting.of(order, instruments.apply(order.pair()));
        fitting.ifPresent(fitted -> {
            diary.adjusted(order.id(), fitted.quantity(), fitted.price());
            diary.find(order.id()).ifPresent(this::send);
        });
        return fitting.isPresent();
    }

    /** Asks the venue to cancel; the order must be PENDING_CANCEL in the books. */
    public void cancel(Tracked tracked) {
        try {
            venue.cancel(tracked.id());
        } catch (VenueException problem) {
            LOG.log(Level.WARNING, "cancel of {0}: {1}", tracked.wireId(), problem.getMessage());
        }
        doubt(tracked.order().id());
        ask(tracked.order().id());
    }

    /** Asks the venue to change an order; the order must be PENDING_REPLACE in the books. */
    public void amend(Tracked tracked) {
        changes.begin(tracked);
        doubt(tracked.order().id());
        ask(tracked.order().id());
    }

    /** Asks about every order whose answer is due; called often. */
    public void tick() {
        doubts.due().forEach(this::ask);
    }

    /** How many orders are in doubt. */
    public int doubtful() {
        return doubts.count();
    }

    /** Notes that the venue must be asked about an order. */
    public void doubt(UUID orderId) {
        doubts.add(orderId);
    }

    /**
     * Asks the venue what became of an order and writes it down.
     *
     * @return true when nothing is in doubt any more
     */
    public boolean ask(UUID orderId) {
        Optional<Tracked> found = diary.find(orderId);
        if (found.isEmpty()
                || found.get().order().status().terminal()
                || found.get().held()) {
            resolved(orderId);
            return true;
        }
        Tracked tracked = found.get();
        try {
            Instant asked = clock.now();
            Optional<VenueOrderState> state = venue.order(tracked.id());
            boolean certain = state.isPresent() ? present(tracked, state.get(), asked) : absent(tracked);
            if (certain) {
                resolved(orderId);
                return true;
            }
        } catch (VenueException problem) {
            LOG.log(Level.INFO, "question about {0}: {1}", tracked.wireId(), problem.getMessage());
        }
        doubts.asked(orderId);
        return false;
    }

    private void resolved(UUID orderId) {
        doubts.resolved(orderId);
        sent.remove(orderId);
    }

    private boolean present(Tracked tracked, VenueOrderState state, Instant asked) {
        UUID orderId = tracked.order().id();
        diary.accepted(orderId, state.venueOrderId());
        changes.heard(tracked, state, asked);
        if (!settle(orderId, state)) {
            return false;
        }
        Tracked stands = diary.find(orderId).orElse(tracked);
        if (state.status().terminal()) {
            changes.tooLate(stands);
            return true;
        }
        return switch (stands.order().status()) {
            case PENDING_CANCEL -> cancelAgain(stands, state);
            case PENDING_REPLACE -> changes.again(stands);
            default -> true;
        };
    }

    /** The venue works an order that we want cancelled: the cancel was lost, and cancelling twice is harmless. */
    private boolean cancelAgain(Tracked tracked, VenueOrderState state) {
        venue.cancel(new VenueOrderId(state.pair(), tracked.order().clientOrderId(), state.venueOrderId()));
        return false;
    }

    /** The venue knows no such order: certain only when nothing that was sent can still arrive. */
    private boolean absent(Tracked tracked) {
        Order order = tracked.order();
        Instant last = sent.getOrDefault(order.id(), started);
        if (clock.now().isBefore(last.plus(venue.sendWindow()))) {
            return false;
        }
        if (tracked.venueOrderId() == null) {
            diary.refused(
                    order.id(),
                    VenueError.of(venue.venue(), VenueErrorMeaning.REFUSED, "absent", "never reached the venue"));
            return true;
        }
        settling.takeFills(tracked, tracked.venueOrderId());
        diary.mismatch(
                new Mismatch("ORDER_VANISHED", tracked.wireId(), order.status().name(), "no such order", order.id()));
        diary.ended(order.id(), OrderEvent.CANCEL);
        return true;
    }

    /**
     * Brings the books to where the venue says that the order stands: fills first, then its end.
     *
     * @return false when fills are missing still
     */
    public boolean settle(UUID orderId, VenueOrderState state) {
        return settling.settle(orderId, state);
    }

    @Override
    public void order(VenueOrderState state) {
        placing.report(state.clientOrderId(), answer -> answer.state().tells(state), () -> diary.named(
                        state.clientOrderId(), state.venueOrderId())
                .ifPresent(tracked -> report(tracked, state)));
    }

    private void report(Tracked tracked, VenueOrderState state) {
        UUID orderId = tracked.order().id();
        boolean changing = tracked.order().replacement() != null;
        if (changing) {
            doubt(orderId);
        }
        if (tracked.says(state) || (changing && state.status().terminal())) {
            return;
        }
        diary.accepted(orderId, state.venueOrderId());
        if (state.filledQuantity().compareTo(tracked.order().filledQuantity()) <= 0) {
            settle(orderId, state);
        } else {
            doubt(orderId);
        }
    }

    @Override
    public void fill(VenueFill fill) {
        placing.report(fill.clientOrderId(), answer -> answer.tells(fill), () -> diary.named(
                        fill.clientOrderId(), fill.venueOrderId())
                .ifPresent(tracked -> diary.filled(tracked.order().id(), fill)));
    }

    @Override
    public void resumed() {
        diary.open().stream()
                .filter(tracked -> !tracked.held())
                .forEach(tracked -> doubt(tracked.order().id()));
    }

    @Override
    public void lost(String reason) {
        LOG.log(Level.WARNING, "{0} account stream lost: {1}", venue.venue(), reason);
    }
}
