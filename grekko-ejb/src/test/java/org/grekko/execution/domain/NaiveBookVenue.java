package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Trade;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** The twin of {@link BookMatcher}: the same rules one unit of 10^-8 at a time, without any cleverness. */
final class NaiveBookVenue {
    private final long latencyMillis;
    private final Map<UUID, State> states = new HashMap<>();
    private final Map<String, long[]> taken = new HashMap<>();

    NaiveBookVenue(long latencyMillis) {
        this.latencyMillis = latencyMillis;
    }

    /** One line a fill, "client id price units M or T", and one a end, "client id expired". */
    private final List<String> said = new ArrayList<>();

    private static final class State {
        private boolean triggered;
        private boolean resting;
        private long ahead = -1;
        private long level;
        private Instant since = Instant.MIN;
    }

    static long units(BigDecimal size) {
        return size.movePointRight(8).longValueExact();
    }

    List<String> book(BookSnapshot book, List<Order> working) {
        said.clear();
        taken.entrySet().removeIf(each -> shown(book, each.getKey()) != each.getValue()[0]);
        for (Order order : working) {
            State state = states.computeIfAbsent(order.id(), id -> new State());
            if (state.resting) {
                look(order, state, book);
            }
        }
        List<UUID> spent = new ArrayList<>();
        for (Order order : working) {
            State state = states.computeIfAbsent(order.id(), id -> new State());
            boolean there = !order.createdAt().plusMillis(latencyMillis).isAfter(book.at());
            boolean asleep = order.stopPrice() != null && !state.triggered;
            if (there && !asleep && (order.groupId() == null || !spent.contains(order.groupId()))) {
                int before = said.size();
                meet(order, state, book);
                if (said.size() > before && order.groupId() != null) {
                    spent.add(order.groupId());
                }
            }
        }
        return List.copyOf(said);
    }

    private void meet(Order order, State state, BookSnapshot book) {
        boolean limited = order.type() == OrderType.LIMIT || order.type() == OrderType.TAKE_PROFIT;
        BigDecimal limit = limited ? Reach.price(order) : null;
        List<BookSnapshot.Level> opposite = order.side() == Side.BUY ? book.asks() : book.bids();
        if (!state.resting && order.postOnly() && !opposite.isEmpty()) {
            if (good(order.side(), opposite.get(0).price(), limit)) {
                said.add(order.clientOrderId() + " expired");
                return;
            }
        }
        long wanted = units(order.remaining());
        if (order.timeInForce() == TimeInForce.FOK && there(order.side(), opposite, limit) < wanted) {
            said.add(order.clientOrderId() + " expired");
            return;
        }
        for (BookSnapshot.Level level : opposite) {
            long part = 0;
            while (wanted > 0 && good(order.side(), level.price(), limit) && free(order.side(), level) > 0) {
                taken.computeIfAbsent(key(order.side(), level.price()), key -> new long[] {units(level.size()), 0})[
                        1]++;
                wanted--;
                part++;
            }
            if (part > 0) {
                fill(order, state.resting && limit != null ? limit : level.price(), part, state.resting);
            }
        }
        if (wanted > 0 && order.timeInForce() != TimeInForce.GTC) {
            said.add(order.clientOrderId() + " expired");
        } else if (wanted > 0 && limited && !state.resting) {
            state.resting = true;
            state.since = book.at();
            look(order, state, book);
        }
    }

    private long there(Side side, List<BookSnapshot.Level> levels, @Nullable BigDecimal limit) {
        return levels.stream()
                .filter(level -> good(side, level.price(), limit))
                .mapToLong(level -> free(side, level))
                .sum();
    }

    List<String> trade(Trade trade, List<Order> working) {
        said.clear();
        long volume = units(trade.quantity());
        List<UUID> spent = new ArrayList<>();
        for (Order order : working) {
            State state = states.computeIfAbsent(order.id(), id -> new State());
            if (order.createdAt().plusMillis(latencyMillis).isAfter(trade.at())) {
                continue;
            }
            if (!state.resting) {
                boolean target = order.type() == OrderType.TAKE_PROFIT;
                BigDecimal stop = order.stopPrice();
                if (stop != null) {
                    boolean falling = target == (order.side() == Side.BUY);
                    int way = trade.price().compareTo(stop);
                    state.triggered |= falling ? way <= 0 : way >= 0;
                }
            } else if (order.groupId() == null || !spent.contains(order.groupId())) {
                int before = said.size();
                volume -= serve(order, state, trade, volume);
                if (said.size() > before && order.groupId() != null) {
                    spent.add(order.groupId());
                }
            }
        }
        return List.copyOf(said);
    }

    private long serve(Order order, State state, Trade trade, long volume) {
        if (trade.at().isBefore(state.since)) {
            return 0;
        }
        BigDecimal price = Reach.price(order);
        int way = trade.price().compareTo(price);
        if (order.side() == Side.BUY ? way < 0 : way > 0) {
            fill(order, price, units(order.remaining()), true);
            return 0;
        }
        if (way != 0 || trade.side() == order.side() || state.ahead < 0) {
            return 0;
        }
        long got = 0;
        for (long unit = 0; unit < volume; unit++) {
            if (state.ahead > 0) {
                state.ahead--;
                state.level--;
            } else if (got < units(order.remaining())) {
                got++;
            }
        }
        if (got > 0) {
            fill(order, price, got, true);
        }
        return got;
    }

    private void look(Order order, State state, BookSnapshot book) {
        BigDecimal price = Reach.price(order);
        List<BookSnapshot.Level> own = order.side() == Side.BUY ? book.bids() : book.asks();
        BigDecimal last = own.isEmpty() ? price : own.get(own.size() - 1).price();
        boolean hidden = order.side() == Side.BUY ? price.compareTo(last) < 0 : price.compareTo(last) > 0;
        if (hidden) {
            return;
        }
        long size = shown(book, key(order.side().opposite(), price));
        if (state.ahead < 0) {
            state.ahead = size;
        } else if (size < state.level) {
            state.ahead = (state.ahead * size + state.level - 1) / state.level;
        }
        state.level = size;
    }

    private static String key(Side taker, BigDecimal price) {
        return taker + " " + price.stripTrailingZeros().toPlainString();
    }

    private static long shown(BookSnapshot book, String key) {
        List<BookSnapshot.Level> levels = key.startsWith("BUY") ? book.asks() : book.bids();
        long size = 0;
        for (BookSnapshot.Level level : levels) {
            size += key.endsWith(" " + level.price().stripTrailingZeros().toPlainString()) ? units(level.size()) : 0;
        }
        return size;
    }

    private long free(Side taker, BookSnapshot.Level level) {
        long[] before = taken.get(key(taker, level.price()));
        return units(level.size()) - (before == null ? 0 : before[1]);
    }

    private static boolean good(Side side, BigDecimal price, @Nullable BigDecimal limit) {
        return limit == null || (side == Side.BUY ? price.compareTo(limit) <= 0 : price.compareTo(limit) >= 0);
    }

    private void fill(Order order, BigDecimal price, long units, boolean made) {
        said.add(order.clientOrderId() + " " + price.toPlainString() + " " + units + (made ? " M" : " T"));
    }
}
