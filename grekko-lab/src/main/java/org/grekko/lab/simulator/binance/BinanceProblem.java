package org.grekko.lab.simulator.binance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An error answer of Binance. */
final class BinanceProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    BinanceProblem(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String body() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("msg", getMessage())
                .toString();
    }
}
