package org.grekko.venue.coinbase;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the frames of Coinbase's market streams into scaled longs: books, trades and the number that every frame of a
 * connection carries. Pure; one instance serves one thread.
 */
public final class CoinbaseFrames {
    private static final JsonFactory JSON = new JsonFactory();

    private final LevelBuffer levels = new LevelBuffer();
    private final List<Row> rows = new ArrayList<>();
    private String channel = "";
    private String message = "";
    private long sequence;
    private long micros;

    /** What the decoder needs to know of a market. */
    public interface Market {
        /** Scale of its prices. */
        int priceDecimals();

        /** Scale of its sizes. */
        int sizeDecimals();
    }

    /**
     * A public trade.
     *
     * @param id counts up within its market
     * @param side the one that took
     * @param price scaled price
     * @param size scaled size
     * @param micros when, in microseconds since 1970
     */
    public record Print(long id, Side side, long price, long size, long micros) {}

    /** Hears what a frame says. */
    public interface Sink<M extends Market> {
        /** The market of that symbol; null drops what is said of it. */
        @Nullable
        M market(String symbol);

        /**
         * The frame's number within its connection, before anything that the frame says.
         *
         * @return whether to read on
         */
        boolean sequence(long number);

        /**
         * Levels of a book.
         *
         * @param snapshot whether they are all of them, else those that changed
         * @param sequence the frame's number
         * @param micros time of the frame, microseconds since 1970
         * @param changes reused for the next event
         */
        void levels(M market, boolean snapshot, long sequence, long micros, LevelBuffer changes);

        /**
         * A trade; those of an event come in ascending order.
         *
         * @param old whether it happened before the subscription
         */
        void trade(M market, boolean old, Print print);

        /** The venue refuses something that was sent to it. */
        void refused(String reason);
    }

    /** The fields of one trade, which come in no certain order. */
    private record Row(long id, String symbol, String price, String size, Side maker, long micros) {}

    /**
     * Decodes one frame and tells the sink.
     *
     * @throws IOException when it is no frame of Coinbase; the sink may have heard a part of it
     * @throws NumberFormatException when a number does not fit its scale
     */
    public <M extends Market> void decode(char[] text, int length, Sink<M> sink) throws IOException {
        channel = "";
        message = "";
        sequence = -1;
        micros = 0;
        try (JsonParser json = JSON.createParser(text, 0, length)) {
            expect(json.nextToken() == JsonToken.START_OBJECT, "a frame that is no object");
            boolean refused = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("events")) {
                    expect(sequence >= 0, "events before their sequence_num");
                    if (!sink.sequence(sequence)) {
                        return;
                    }
                    events(json, sink);
                } else if (name.equals("type")) {
                    refused = json.getText().equals("error");
                } else {
                    envelope(json, name);
                }
            }
            if (refused) {
                sink.refused(message);
            }
        }
    }

    private void envelope(JsonParser json, String name) throws IOException {
        switch (name) {
            case "channel" -> channel = json.getText();
            case "message" -> message = json.getText();
            case "sequence_num" -> sequence = json.getLongValue();
            case "timestamp" -> micros = time(json);
            default -> json.skipChildren();
        }
    }

    private <M extends Market> void events(JsonParser json, Sink<M> sink) throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY, "events that are no list");
        boolean book = channel.equals("l2_data");
        if (!book && !channel.equals("market_trades")) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            if (book) {
                book(json, sink);
            } else {
                trades(json, sink);
            }
        }
    }

    private <M extends Market> void book(JsonParser json, Sink<M> sink) throws IOException {
        levels.clear();
        boolean snapshot = false;
        boolean named = false;
        M market = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("type")) {
                snapshot = json.getText().equals("snapshot");
            } else if (name.equals("product_id")) {
                named = true;
                market = sink.market(json.getText());
            } else if (name.equals("updates") && market != null) {
                updates(json, market);
            } else {
                expect(named || !name.equals("updates"), "levels before their market");
                json.skipChildren();
            }
        }
        if (market != null) {
            sink.levels(market, snapshot, sequence, micros, levels);
        }
    }

    private void updates(JsonParser json, Market market) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Side side = null;
            long price = -1;
            long size = -1;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "side" -> side = bookSide(json.getText());
                    case "price_level" -> price = scaled(json, market.priceDecimals());
                    case "new_quantity" -> size = scaled(json, market.sizeDecimals());
                    default -> json.skipChildren();
                }
            }
            if (side == null || price < 0 || size < 0) {
                throw new IOException("a level without side, price or quantity");
            }
            levels.add(side, price, size);
        }
    }

    private static Side bookSide(String side) throws IOException {
        return switch (side) {
            case "bid" -> Side.BUY;
            case "offer", "ask" -> Side.SELL;
            default -> throw new IOException("a level of the side " + side);
        };
    }

    private <M extends Market> void trades(JsonParser json, Sink<M> sink) throws IOException {
        rows.clear();
        boolean old = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("type")) {
                old = json.getText().equals("snapshot");
            } else if (name.equals("trades")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    rows.add(row(json));
                }
            } else {
                json.skipChildren();
            }
        }
        rows.sort(Comparator.comparingLong(Row::id));
        for (Row row : rows) {
            M market = sink.market(row.symbol);
            if (market != null) {
                long price = Scaled.parse(row.price, market.priceDecimals());
                long size = Scaled.parse(row.size, market.sizeDecimals());
                sink.trade(market, old, new Print(row.id, row.maker.opposite(), price, size, row.micros));
            }
        }
    }

    private static Row row(JsonParser json) throws IOException {
        String id = "";
        String symbol = "";
        String price = "";
        String size = "";
        String side = "";
        long at = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "trade_id" -> id = json.getText();
                case "product_id" -> symbol = json.getText();
                case "price" -> price = json.getText();
                case "size" -> size = json.getText();
                case "side" -> side = json.getText();
                case "time" -> at = time(json);
                default -> json.skipChildren();
            }
        }
        expect(side.equals("BUY") || side.equals("SELL"), "a trade of the side " + side);
        return new Row(Long.parseLong(id), symbol, price, size, Side.valueOf(side), at);
    }

    private static long time(JsonParser json) throws IOException {
        return CoinbaseTime.micros(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    private static long scaled(JsonParser json, int decimals) throws IOException {
        return Scaled.parse(json.getTextCharacters(), json.getTextOffset(), json.getTextLength(), decimals);
    }

    private static void expect(boolean fits, String otherwise) throws IOException {
        if (!fits) {
            throw new IOException(otherwise);
        }
    }
}
