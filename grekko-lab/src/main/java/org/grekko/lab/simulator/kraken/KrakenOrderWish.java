package org.grekko.lab.simulator.kraken;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Reads what an AddOrder asks for. */
final class KrakenOrderWish {
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(60);
    private static final String CLIENT_ID =
            "[ -~]{1,18}|[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private KrakenOrderWish() {}

    static SimOrder.Wish of(KrakenForm form, Exchange exchange) {
        SimOrder.Type type = type(form.needed("ordertype"));
        List<String> flags = List.of(form.text("oflags", "").split(",", -1));
        boolean post = flags.contains("post");
        boolean limit = type == SimOrder.Type.LIMIT;
        boolean market = type == SimOrder.Type.MARKET;
        if (post && !limit) {
            throw KrakenForm.wrong("oflags");
        }
        boolean inQuote = flags.contains("viqc");
        if (inQuote && !(market && side(form) == Side.BUY)) {
            throw KrakenForm.wrong("viqc");
        }
        BigDecimal volume = form.decimal("volume");
        BigDecimal price = market ? null : form.decimal("price");
        return new SimOrder.Wish(
                KrakenNames.listing(exchange, form.needed("pair")).pair(),
                side(form),
                type,
                force(form),
                post,
                false,
                inQuote ? BigDecimal.ZERO : volume,
                inQuote ? volume : null,
                limit ? price : null,
                limit ? null : price,
                clientId(form));
    }

    private static Side side(KrakenForm form) {
        return switch (form.needed("type")) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            default -> throw KrakenForm.wrong("type");
        };
    }

    private static SimOrder.Type type(String type) {
        return switch (type) {
            case "market" -> SimOrder.Type.MARKET;
            case "limit" -> SimOrder.Type.LIMIT;
            case "stop-loss" -> SimOrder.Type.STOP_LOSS;
            case "take-profit" -> SimOrder.Type.TAKE_PROFIT;
            default -> throw KrakenForm.wrong("ordertype");
        };
    }

    private static SimOrder.Force force(KrakenForm form) {
        return switch (form.text("timeinforce", "GTC")) {
            case "GTC" -> SimOrder.Force.GTC;
            case "IOC" -> SimOrder.Force.IOC;
            default -> throw KrakenForm.wrong("timeinforce");
        };
    }

    private static @Nullable String clientId(KrakenForm form) {
        String id = form.find("cl_ord_id");
        if (id != null && !id.matches(CLIENT_ID)) {
            throw KrakenForm.wrong("cl_ord_id");
        }
        return id;
    }

    /** Refuses what comes after its deadline. */
    static void inTime(KrakenForm form, Instant now) {
        String text = form.find("deadline");
        if (text == null) {
            return;
        }
        Instant deadline;
        try {
            deadline = Instant.parse(text);
        } catch (DateTimeParseException broken) {
            throw KrakenForm.wrong("deadline");
        }
        if (deadline.isAfter(now.plus(LONGEST_DEADLINE))) {
            throw KrakenForm.wrong("deadline");
        }
        if (deadline.isBefore(now)) {
            throw new KrakenProblem("EService:Deadline elapsed");
        }
    }
}
