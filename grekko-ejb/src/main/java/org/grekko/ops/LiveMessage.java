package org.grekko.ops;

import java.time.Instant;

/**
 * News for screens and streams.
 *
 * @param topic market, signals, orders, risk, alerts, portfolio, replays, backtests, models or agents
 * @param type what it is: the type of an event, or quote, bar, value
 * @param key what it is about; of messages with the same topic, type and key only the last matters
 * @param json its content
 * @param at when
 */
public record LiveMessage(String topic, String type, String key, String json, Instant at) {}
