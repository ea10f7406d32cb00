package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a process left in its database when it was killed: each question names rows that must not be there. */
final class BooksOnDisk {
    private static final Map<String, String> MUST_BE_EMPTY = questions();

    private BooksOnDisk() {}

    static void assertAddUp(TestDatabase tested) throws SQLException, IOException {
        try (Connection database = tested.connect();
                Statement statement = database.createStatement()) {
            for (Map.Entry<String, String> question : MUST_BE_EMPTY.entrySet()) {
                assertThat(rows(statement, question.getValue()))
                        .as(question.getKey())
                        .isEmpty();
            }
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet answer = statement.executeQuery(query)) {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(answer.getObject(column)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(
                "transactions whose amounts do not sum to zero",
                "select transaction_id, asset, sum(amount) from ledger_entry group by transaction_id, asset"
                        + " having sum(amount) <> 0");
        questions.put(
                "portfolios whose cash is not what the ledger says",
                "select p.name, p.cash, sum(l.amount) from portfolio p join ledger_entry l on l.portfolio_id = p.id"
                        + " where l.account = 'wallet' and l.asset = p.base_currency group by p.name, p.cash"
                        + " having sum(l.amount) <> p.cash");
        questions.put(
                "portfolios that are not worth their cash and positions",
                "select p.name, p.nav, p.cash from portfolio p where p.nav <> p.cash +"
                        + " (select coalesce(sum(s.quantity * s.mark), 0) from position s where s.portfolio_id = p.id)");
        questions.put(
                "positions that are not the sum of their fills",
                "select s.pair, s.quantity from position s where s.quantity <> (select"
                        + " coalesce(sum(case when f.side = 'BUY' then f.quantity else -f.quantity end), 0)"
                        + " from fill f where f.portfolio_id = s.portfolio_id and f.pair = s.pair)");
        questions.put(
                "orders that are filled more or less than their fills",
                "select o.order_id, o.filled_quantity from order_state o where o.filled_quantity <>"
                        + " (select coalesce(sum(f.quantity), 0) from fill f where f.order_id = o.order_id)");
        questions.put(
                "fills without exactly one booking",
                "select f.id from fill f where (select count(distinct l.transaction_id) from ledger_entry l"
                        + " where l.reference_id = f.id) <> 1");
        questions.put(
                "more or fewer events than fills",
                "select fills.n, news.n from (select count(*) n from fill) fills,"
                        + " (select count(*) n from event where type = 'OrderFilled') news where fills.n <> news.n");
        questions.put(
                "events that are neither sealed nor waiting for it",
                "select e.ord from event e left join seal s on s.ord = e.ord left join outbox o on o.ord = e.ord"
                        + " where (s.ord is null) = (o.ord is null)");
        return questions;
    }
}
