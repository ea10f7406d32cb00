package org.grekko.agent;

/** What an agent goes by. */
public enum AgentType {
    AI_ENSEMBLE,
    SENTIMENT_ANALYZER,
    TECHNICAL_ANALYZER,
    ARBITRAGE_HUNTER
}
