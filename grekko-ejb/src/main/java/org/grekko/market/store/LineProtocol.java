package org.grekko.market.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.grekko.market.BarClosed;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.market.Trade;

/**
 * Rows as lines of InfluxDB line protocol. Candles: measurement {@code candle}, tags venue, pair and bar_interval,
 * fields open, high, low, close and volume, time of the bar's start in microseconds.
 */
final class LineProtocol {
    private LineProtocol() {}

    /** One line a candle. */
    static String lines(List<BarClosed> bars) {
        StringBuilder text = new StringBuilder();
        for (BarClosed bar : bars) {
            Candle candle = bar.candle();
            text.append("candle,venue=")
                    .append(tag(bar.venue()))
                    .append(",pair=")
                    .append(tag(bar.pair().toString()))
                    .append(",bar_interval=")
                    .append(bar.interval().code())
                    .append(" open=")
                    .append(candle.open())
                    .append(",high=")
                    .append(candle.high())
                    .append(",low=")
                    .append(candle.low())
                    .append(",close=")
                    .append(candle.close())
                    .append(",volume=")
                    .append(candle.volume())
                    .append(' ')
                    .append(ChronoUnit.MICROS.between(Instant.EPOCH, candle.time()))
                    .append('\n');
        }
        return text.toString();
    }

    /** One line a trade: tags venue, pair and side, fields trade_id, price and quantity. */
    static String tradeLines(List<Trade> trades) {
        StringBuilder text = new StringBuilder();
        for (Trade trade : trades) {
            text.append("trade,venue=")
                    .append(tag(trade.venue()))
                    .append(",pair=")
                    .append(tag(trade.pair().toString()))
                    .append(",side=")
                    .append(trade.side())
                    .append(" trade_id=")
                    .append(quoted(trade.id()))
                    .append(",price=")
                    .append(trade.price().doubleValue())
                    .append(",quantity=")
                    .append(trade.quantity().doubleValue())
                    .append(' ')
                    .append(ChronoUnit.MICROS.between(Instant.EPOCH, trade.at()))
                    .append('\n');
        }
        return text.toString();
    }

    /** One line a book: tags venue and pair, fields bids and asks. */
    static String bookLines(List<BookSnapshot> books) {
        StringBuilder text = new StringBuilder();
        for (BookSnapshot book : books) {
            text.append("book,venue=")
                    .append(tag(book.venue()))
                    .append(",pair=")
                    .append(tag(book.pair().toString()))
                    .append(" bids=")
                    .append(quoted(BookLevels.text(book.bids())))
                    .append(",asks=")
                    .append(quoted(BookLevels.text(book.asks())))
                    .append(' ')
                    .append(ChronoUnit.MICROS.between(Instant.EPOCH, book.at()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    private static String tag(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace("=", "\\=")
                .replace(" ", "\\ ");
    }
}
