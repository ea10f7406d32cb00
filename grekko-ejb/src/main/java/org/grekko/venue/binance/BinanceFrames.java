package org.grekko.venue.binance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the frames of Binance's market streams into scaled longs: depth changes, trades and best prices, bare or in
 * the envelope of a combined stream. Pure; one instance serves one thread.
 */
public final class BinanceFrames {
    private static final JsonFactory JSON = new JsonFactory();

    private final LevelBuffer levels = new LevelBuffer();
    private final Fields fields = new Fields();

    /** What the decoder needs to know of a market. */
    public interface Market {
        /** Scale of its prices. */
        int priceDecimals();

        /** Scale of its sizes. */
        int sizeDecimals();
    }

    /** Hears what a frame says. */
    public interface Sink<M extends Market> {
        /** The market of that symbol; null drops the frame. */
        @Nullable
        M market(String symbol);

        /**
         * A change of the book.
         *
         * @param first number of the first change it holds
         * @param last number of the last one
         * @param previous last number of the frame before; -1 where the product does not say
         * @param eventMicros time of the event, microseconds since 1970
         * @param changes reused for the next frame
         */
        void depth(M market, long first, long last, long previous, long eventMicros, LevelBuffer changes);

        /** A trade; the side is the one that took. */
        void trade(M market, long id, Side side, long price, long size, long tradeMicros);

        /** The best prices. */
        void best(M market, long updateId, long bid, long bidSize, long ask, long askSize);
    }

    /** The scalar fields of one frame. */
    private static final class Fields {
        private String event = "";
        private long first;
        private long last;
        private long previous;
        private long eventMillis;
        private long tradeMillis;
        private long id;
        private boolean makerIsBuyer;
        private long bid;
        private long bidSize;
        private long ask;
        private long askSize;
        private long price;
        private long size;

        void clear() {
            event = "";
            first = 0;
            last = 0;
            previous = -1;
            eventMillis = 0;
            tradeMillis = 0;
            id = 0;
            makerIsBuyer = false;
        }
    }

    /**
     * Decodes one frame and tells the sink. Frames that are answers to subscriptions are passed over.
     *
     * @throws IOException when it is no JSON
     * @throws NumberFormatException when a price or size does not fit its scale
     */
    public <M extends Market> void decode(char[] text, int length, Sink<M> sink) throws IOException {
        try (JsonParser json = JSON.createParser(text, 0, length)) {
            fields.clear();
            levels.clear();
            M market = null;
            int depth = 0;
            JsonToken token = json.nextToken();
            while (token != null) {
                if (token == JsonToken.START_OBJECT) {
                    depth++;
                } else if (token == JsonToken.END_OBJECT) {
                    depth--;
                } else if (token == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    token = json.nextToken();
                    if (token == JsonToken.START_OBJECT) {
                        continue;
                    }
                    if (name.equals("s") && token == JsonToken.VALUE_STRING) {
                        market = sink.market(json.getText());
                        if (market == null) {
                            return;
                        }
                    } else {
                        field(json, name, token, market);
                    }
                }
                token = json.nextToken();
            }
            if (market != null && depth == 0) {
                tell(market, sink);
            }
        }
    }

    private void field(JsonParser json, String name, JsonToken token, @Nullable Market market) throws IOException {
        if (name.length() > 2) {
            json.skipChildren();
            return;
        }
        switch (name) {
            case "e" -> fields.event = json.getText();
            case "E" -> fields.eventMillis = json.getLongValue();
            case "T" -> fields.tradeMillis = json.getLongValue();
            case "U" -> fields.first = json.getLongValue();
            case "u" -> fields.last = json.getLongValue();
            case "pu" -> fields.previous = json.getLongValue();
            case "t" -> fields.id = json.getLongValue();
            case "m" -> fields.makerIsBuyer = json.getBooleanValue();
            case "p" -> fields.price = price(json, market);
            case "q" -> fields.size = size(json, market);
            case "B" -> fields.bidSize = size(json, market);
            case "A" -> fields.askSize = size(json, market);
            case "b" -> fields.bid = side(json, token, Side.BUY, market);
            case "a" -> fields.ask = side(json, token, Side.SELL, market);
            default -> json.skipChildren();
        }
    }

    /** Either the best price of a side, or its levels; the letters are the same. */
    private long side(JsonParser json, JsonToken token, Side side, @Nullable Market market) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return price(json, market);
        }
        if (token == JsonToken.START_ARRAY && market != null) {
            levels(json, side, market);
        } else {
            json.skipChildren();
        }
        return 0;
    }

    private void levels(JsonParser json, Side side, Market market) throws IOException {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            long price = price(json, market);
            json.nextToken();
            levels.add(side, price, size(json, market));
            while (json.nextToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
            }
        }
    }

    private <M extends Market> void tell(M market, Sink<M> sink) {
        switch (fields.event) {
            case "depthUpdate" ->
                sink.depth(market, fields.first, fields.last, fields.previous, fields.eventMillis * 1_000, levels);
            case "trade" ->
                sink.trade(
                        market,
                        fields.id,
                        fields.makerIsBuyer ? Side.SELL : Side.BUY,
                        fields.price,
                        fields.size,
                        fields.tradeMillis * 1_000);
            case "", "bookTicker" -> {
                if (fields.bidSize > 0 || fields.askSize > 0) {
                    sink.best(market, fields.last, fields.bid, fields.bidSize, fields.ask, fields.askSize);
                }
                fields.bidSize = 0;
                fields.askSize = 0;
            }
            default -> {
                // Other events are not subscribed; a venue that adds some does no harm.
            }
        }
    }

    private static long price(JsonParser json, @Nullable Market market) throws IOException {
        return market == null ? 0 : scaled(json, market.priceDecimals());
    }

    private static long size(JsonParser json, @Nullable Market market) throws IOException {
        return market == null ? 0 : scaled(json, market.sizeDecimals());
    }

    private static long scaled(JsonParser json, int decimals) throws IOException {
        return Scaled.parse(json.getTextCharacters(), json.getTextOffset(), json.getTextLength(), decimals);
    }
}
