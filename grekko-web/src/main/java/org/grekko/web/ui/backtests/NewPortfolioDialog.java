package org.grekko.web.ui.backtests;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.grekko.backtest.BacktestRequest;
import org.grekko.backtest.BacktestService;
import org.grekko.shared.FieldError;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Asks for the backtest of a portfolio, which is written as JSON; what is wrong is said with its place. */
final class NewPortfolioDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final String EXAMPLE =
            """
            {
              "interval": "4h",
              "cash": 100000,
              "feeBps": 10,
              "slippageBps": 5,
              "caps": {"asset": 0.4, "crypto": 0.2, "gross": 1.2, "halveAt": 0.15, "exitAt": 0.2},
              "regime": {"crypto": {"pair": "BTC/USD", "average": 1200}},
              "markets": [
                {"pair": "BTC/USD", "assetClass": "CRYPTO"},
                {"pair": "ETH/USD", "assetClass": "CRYPTO"}
              ],
              "models": [
                {"name": "cross", "model": "sma-cross", "universe": ["BTC/USD", "ETH/USD"], "budget": 0.1},
                {"name": "strongest", "model": "crypto-momentum", "universe": ["BTC/USD", "ETH/USD"],
                 "budget": 0.1, "factors": {"crypto": {"BEAR": 0}}}
              ]
            }
            """;

    private final TextArea portfolio = new TextArea("Portfolio");
    private final transient BacktestService backtests;
    private final transient Runnable afterwards;

    NewPortfolioDialog(BacktestService backtests, Runnable afterwards) {
        this.backtests = backtests;
        this.afterwards = afterwards;
        setHeaderTitle("New backtest of a portfolio");
        setWidth("46rem");
        portfolio.setId("portfolio-text");
        portfolio.addClassName("code");
        portfolio.setWidthFull();
        portfolio.setHeight("28rem");
        portfolio.setValue(EXAMPLE);
        portfolio.setHelperText("Markets may name a venue and an interval of their own; vix and yieldCurve in regime"
                + " name stored series such as VIX and T10Y2Y");
        add(new Paragraph("Several models over several markets, with budgets, regimes and caps."), portfolio);
        Forms.footer(this, "Not now", "Run it", "portfolio-run", this::run);
    }

    private void run() {
        portfolio.setInvalid(false);
        if (!Caller.mayOrIsTold("run a backtest", BacktestWords.RUNNERS)) {
            return;
        }
        BacktestRequest answer = backtests.requestPortfolio(portfolio.getValue(), Caller.name());
        if (answer instanceof BacktestRequest.Invalid invalid) {
            portfolio.setErrorMessage(FieldError.sentences(invalid.errors()));
            portfolio.setInvalid(true);
        } else if (answer instanceof BacktestRequest.Full full) {
            Toast.refused(full.waiting() + " backtests wait or run, the most there may be. Cancel some or wait.");
        } else {
            close();
            Toast.done("The backtest waits for its turn.");
            afterwards.run();
        }
    }
}
