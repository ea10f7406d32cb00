package org.grekko.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists in the form of OFAC's delimited file are read to the last address, or refused with their line. */
class SanctionsListTest {
    private static final String LINE = "%s,\"%s\",\"individual\",\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"%s\"";
    private static final String XBT = "149w62rY42aZBox8fGcmqNsXUzSStKeq8C";
    private static final String ETH = "0x7F367cC41522cE07553e823bf3be79A889DEbe1B";

    private final SanctionsList list = SanctionsList.of(List.of(
            LINE.formatted(
                    "1",
                    "DOE, José \"\"Jo\"\"",
                    "DOB 1 Jan 1970; Digital Currency Address - XBT " + XBT + "; alt. Digital Currency Address - ETH "
                            + ETH + "; Gender Male."),
            "2,\"SOME SHIP\",\"vessel\",\"CUBA\",-0- ,\"CALL\",\"Tug\",\"1\",\"2\",\"Flag\",\"Owner\",-0- ",
            "\u001a"));

    @Test
    void addressesAreFoundInTheRemarks() {
        assertThat(list.entries()).isEqualTo(2);
        assertThat(list.addresses()).isEqualTo(2);
        assertThat(list.address(" " + XBT + " ")).hasValueSatisfying(entry -> {
            assertThat(entry.number()).isEqualTo("1");
            assertThat(entry.programme()).isEqualTo("CYBER2");
            assertThat(entry.addresses()).containsOnly(XBT, ETH);
        });
    }

    @Test
    void anAddressThatTheRemarksHaveNoRoomForIsFoundWithTheComments() {
        List<String> lines = List.of(
                LINE.formatted("1", "A", "x; Digital Currency Address - XBT " + XBT.substring(0, 25)),
                LINE.formatted("2", "B", "-0-"));
        String rest = "1,\"" + XBT.substring(25) + "; alt. Digital Currency Address - ETH " + ETH + ";\"";
        assertThat(SanctionsList.of(lines).address(XBT)).isEmpty();
        SanctionsList whole = SanctionsList.of(lines, List.of(rest, "\u001a"));
        for (String address : List.of(XBT, ETH)) {
            assertThat(whole.address(address))
                    .hasValueSatisfying(entry -> assertThat(entry.number()).isEqualTo("1"));
        }
        assertThatThrownBy(() -> SanctionsList.of(lines, List.of("x,\"y\"")))
                .hasMessageContaining("line 1 of the comments");
    }

    @Test
    void capitalsCountWhereTheyAreThePartOfTheAddress() {
        assertThat(list.address(ETH.toLowerCase(Locale.ROOT))).isPresent();
        assertThat(list.address(XBT.toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void namesAreFoundInAnyOrderWithoutAccentsAndSigns() {
        for (String name : List.of("jo jose doe", "DOE, Jose (Jo)", "José \"Jo\" Doe", "some-ship")) {
            assertThat(list.parties(name, NameScreening.USUAL, 5))
                    .as(name)
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.match().score()).isEqualByComparingTo("1"));
        }
        NameScreening exact = new NameScreening(BigDecimal.ONE, BigDecimal.ONE);
        for (String name : List.of("Jose Doe", "some ships", "", " ", "-")) {
            assertThat(list.parties(name, exact, 5)).as(name).isEmpty();
        }
    }

    @Test
    void aNameThatIsOnlyAlikeIsFoundWithItsEntryAndWhatMet() {
        PartyHit hit = list.parties("Jo Jozé Doe", NameScreening.USUAL, 5).get(0);
        assertThat(hit.entry().number()).isEqualTo("1");
        assertThat(hit.text())
                .isEqualTo("SDN 1 DOE, José \"Jo\" (CYBER2), score 0.9407: DOE, JO, JOZE meets JOSE (0.8666)");
        assertThat(list.parties("Jose Doe", NameScreening.USUAL, 5)
                        .get(0)
                        .match()
                        .listed())
                .containsExactly("JO");
    }

    @Test
    void whatIsNoListIsRefusedWithItsLine() {
        assertThatThrownBy(() -> SanctionsList.of(List.of())).hasMessageContaining("no entry");
        assertThatThrownBy(() -> SanctionsList.of(List.of(LINE.formatted("1", "A", "-0-"), "<html>")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> SanctionsList.of(List.of(LINE.formatted("x", "A", "-0-"))))
                .hasMessageContaining("line 1");
    }

    @Test
    void whateverIsListedIsFoundAndNothingElse() {
        for (long seed = 0; seed < 200; seed++) {
            Random dice = new Random(seed);
            List<String> lines = new ArrayList<>();
            List<String> listed = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String address = address(dice);
                listed.add(address);
                lines.add(LINE.formatted(
                        Integer.toString(i), "NAME " + i, "x; Digital Currency Address - XBT " + address + "; y"));
            }
            SanctionsList made = SanctionsList.of(lines);
            for (int i = 0; i < 50; i++) {
                int number = i;
                assertThat(made.address(listed.get(i)))
                        .as("seed " + seed)
                        .hasValueSatisfying(entry -> assertThat(entry.number()).isEqualTo(Integer.toString(number)));
                assertThat(made.address(address(dice))).as("seed " + seed).isEmpty();
                assertThat(made.parties(i + " name", NameScreening.USUAL, 50))
                        .as("seed " + seed)
                        .anySatisfy(hit -> assertThat(hit.entry().number()).isEqualTo(Integer.toString(number)));
            }
        }
    }

    private static String address(Random dice) {
        StringBuilder address = new StringBuilder("1");
        String letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        for (int i = 0; i < 33; i++) {
            address.append(letters.charAt(dice.nextInt(letters.length())));
        }
        return address.toString();
    }
}
