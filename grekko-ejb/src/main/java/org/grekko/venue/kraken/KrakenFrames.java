package org.grekko.venue.kraken;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the frames of Kraken's public stream, version 2, into scaled longs: books and trades, whose prices are JSON
 * numbers that must not pass through a double. Pure; one instance serves one thread.
 */
final class KrakenFrames {
    private static final JsonFactory JSON = new JsonFactory();

    private final LevelBuffer levels = new LevelBuffer();
    private final IsoMicros times = new IsoMicros();

    /** What the decoder needs to know of a market. */
    interface Market {
        /** Scale of its prices. */
        int priceDecimals();

        /** Scale of its sizes. */
        int sizeDecimals();
    }

    /** Hears what a frame says. */
    interface Sink<M extends Market> {
        /** The market of that name, for example BTC/USD; null drops what is said of it. */
        @Nullable
        M market(String symbol);

        /**
         * A snapshot or a change of a book.
         *
         * @param checksum what Kraken states for the book afterwards; -1 when it states none
         * @param micros time of the change in microseconds since 1970; 0 when it carries none
         * @param changes reused for the next frame
         */
        void book(M market, boolean snapshot, long checksum, long micros, LevelBuffer changes);

        /** A trade; the side is the one that took. */
        void trade(M market, long id, Side side, long price, long size, long micros);

        /** A request on the stream was refused; the symbol is empty when the answer names none. */
        void refused(String symbol, String reason);
    }

    /** The scalar fields of one frame. */
    private static final class Head {
        private String channel = "";
        private boolean snapshot;
        private boolean failed;
        private String symbol = "";
        private String error = "";
    }

    /**
     * Decodes one frame and tells the sink. Signs of life and answers to subscriptions are passed over.
     *
     * @throws IOException when it is no JSON of the documented form
     * @throws NumberFormatException when a price, size or time has not the form or scale it should
     */
    <M extends Market> void decode(char[] text, int length, Sink<M> sink) throws IOException {
        try (JsonParser json = JSON.createParser(text, 0, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a frame is an object");
            }
            Head head = new Head();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                switch (name) {
                    case "channel" -> head.channel = json.getText();
                    case "type" -> head.snapshot = json.getText().equals("snapshot");
                    case "success" -> head.failed = value == JsonToken.VALUE_FALSE;
                    case "symbol" -> head.symbol = json.getText();
                    case "error" -> head.error = json.getText();
                    case "data" -> data(json, head, sink);
                    default -> json.skipChildren();
                }
            }
            if (head.failed) {
                sink.refused(head.symbol, head.error);
            }
        }
    }

    private <M extends Market> void data(JsonParser json, Head head, Sink<M> sink) throws IOException {
        boolean book = head.channel.equals("book");
        if (!book && !head.channel.equals("trade")) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            if (book) {
                book(json, head.snapshot, sink);
            } else {
                trade(json, sink);
            }
        }
    }

    private <M extends Market> void book(JsonParser json, boolean snapshot, Sink<M> sink) throws IOException {
        levels.clear();
        M market = null;
        boolean named = false;
        long checksum = -1;
        long micros = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "symbol" -> {
                    market = sink.market(json.getText());
                    named = true;
                }
                case "bids" -> side(json, Side.BUY, named, market);
                case "asks" -> side(json, Side.SELL, named, market);
                case "checksum" -> checksum = json.getLongValue();
                case "timestamp" -> micros = micros(json);
                default -> json.skipChildren();
            }
        }
        if (market != null) {
            sink.book(market, snapshot, checksum, micros, levels);
        }
    }

    private void side(JsonParser json, Side side, boolean named, @Nullable Market market) throws IOException {
        if (!named) {
            throw new IOException("levels come before their symbol");
        }
        if (market == null) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            long price = 0;
            long size = 0;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "price" -> price = scaled(json, market.priceDecimals());
                    case "qty" -> size = scaled(json, market.sizeDecimals());
                    default -> json.skipChildren();
                }
            }
            levels.add(side, price, size);
        }
    }

    private <M extends Market> void trade(JsonParser json, Sink<M> sink) throws IOException {
        M market = null;
        long id = 0;
        Side side = Side.BUY;
        long price = 0;
        long size = 0;
        long micros = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "symbol" -> market = sink.market(json.getText());
                case "side" -> side = json.getText().equals("sell") ? Side.SELL : Side.BUY;
                case "price" -> price = market == null ? 0 : scaled(json, market.priceDecimals());
                case "qty" -> size = market == null ? 0 : scaled(json, market.sizeDecimals());
                case "trade_id" -> id = json.getLongValue();
                case "timestamp" -> micros = micros(json);
                default -> json.skipChildren();
            }
        }
        if (market != null) {
            sink.trade(market, id, side, price, size, micros);
        }
    }

    private long micros(JsonParser json) throws IOException {
        return times.read(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    private static long scaled(JsonParser json, int decimals) throws IOException {
        char[] text = json.getTextCharacters();
        int from = json.getTextOffset();
        int length = json.getTextLength();
        for (int at = from; at < from + length; at++) {
            if (text[at] == 'e' || text[at] == 'E') {
                return exact(new BigDecimal(text, from, length), decimals);
            }
        }
        return Scaled.parse(text, from, length, decimals);
    }

    /** JSON may state small numbers with an exponent. */
    private static long exact(BigDecimal number, int decimals) {
        return Scaled.parse(number.toPlainString(), decimals);
    }
}
