package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An error answer of Coinbase: 401 says nothing but its name, the others a code and words. */
final class CoinbaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    private CoinbaseProblem(int status, String body) {
        super(body, null, false, false);
        this.status = status;
        this.body = body;
    }

    static CoinbaseProblem unauthorized() {
        return new CoinbaseProblem(401, "Unauthorized\n");
    }

    static CoinbaseProblem of(int status, String error, String words) {
        return new CoinbaseProblem(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error", error)
                        .put("error_details", words)
                        .put("message", words)
                        .toString());
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }
}
