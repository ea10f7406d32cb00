package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published table of denials is what the enum says; {@code -Dgrekko.write-tables=true} writes it anew. */
class DenialTableTest {
    private static final Path TABLE = Path.of("../docs/denials.md");

    @Test
    void theTableInTheDocumentsIsTheEnums() throws IOException {
        if (Boolean.getBoolean("grekko.write-tables")) {
            Files.writeString(TABLE, table(), StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(TABLE, StandardCharsets.UTF_8))
                .as("write it anew with -Dgrekko.write-tables=true")
                .isEqualTo(table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder(
                """
                # Why orders are denied
                Every order passes these rules in this order; the first that refuses wins. A denial names the reason, the value that the order would have led to, the limit, and the version of the risk profile's limits. Values and limits are plain decimals without rounding of the limit; estimates (concentration, correlation, value at risk) have seven digits.

                | reason | meaning | value | limit | what to do |
                |---|---|---|---|---|
                """);
        for (DenialReason each : DenialReason.values()) {
            table.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(each, each.meaning(), each.value(), each.limit(), each.wayOut()));
        }
        return table.append(
                        """

                        What a venue says itself is kept the same way, with a reason that begins with `VENUE_`.

                        This table is written out of the code; change it there.
                        """)
                .toString();
    }
}
