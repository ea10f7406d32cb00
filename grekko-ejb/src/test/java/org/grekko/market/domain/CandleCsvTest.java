package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.grekko.market.Candle;
import org.grekko.market.ImportResult;
import org.grekko.market.ImportResult.Rejection;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandleCsvTest {
    private static final Instant NOT_AFTER = Instant.parse("2026-12-01T00:00:00Z");
    private static final String HEADER = "time,open,high,low,close,volume\n";
    private static final String GOOD = "2024-01-01T00:00:00Z,10,12,9,11,5\n";
    private static final Candle GOOD_CANDLE = new Candle(Instant.parse("2024-01-01T00:00:00Z"), 10, 12, 9, 11, 5);

    private final List<Candle> candles = new ArrayList<>();
    private int largestBatch;

    @ParameterizedTest
    @CsvSource({"btc_usd_coinbase_4h.csv.gz,20695", "eth_usd_coinbase_4h.csv.gz,20675", "spy_1h.csv.gz,40832"})
    void recordedFilesAreReadWithoutARefusal(String file, int rows) throws IOException {
        Path path = Path.of(System.getProperty("grekko.shared", sharedFolder()), "data", "candles", file);
        Assumptions.assumeTrue(Files.isReadable(path), "recorded data are absent: " + path);
        try (InputStream body = Files.newInputStream(path)) {
            assertThat(CandleCsv.read(body, NOT_AFTER, this::take))
                    .isEqualTo(new ImportResult(rows, 0, List.of(), null));
        }
        assertThat(candles).hasSize(rows).isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
        assertThat(largestBatch).isLessThanOrEqualTo(CandleCsv.BATCH);
    }

    /** Tests run in the folder of the module or in that of the whole build. */
    private static String sharedFolder() {
        return Files.isDirectory(Path.of("../shared")) ? "../shared" : "../../shared";
    }

    @Test
    void columnsMayStandInAnyOrderAndCaseWithOthersBetween() throws IOException {
        ImportResult result = read("Volume, CLOSE ,trades,low,\"High\",Open,Date\r\n5,11,99,9,12,10,2024-01-01\r\n");
        assertThat(result).isEqualTo(new ImportResult(1, 0, List.of(), null));
        assertThat(candles).containsExactly(GOOD_CANDLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01T00:00:00Z",
                "2024-01-01T01:00:00+01:00",
                "2024-01-01 00:00:00",
                "2024-01-01 00:00:00 UTC",
                "2024-01-01 00:00:00+00:00",
                "2024-01-01T00:00",
                "2024-01-01",
                "1704067200",
                "1704067200000",
                "1704067200000000"
            })
    void everyUsualTimeIsUnderstood(String time) throws IOException {
        assertThat(read("timestamp,open,high,low,close,volume\n" + time + ",10,12,9,11,5")
                        .rows())
                .isEqualTo(1);
        assertThat(candles).containsExactly(GOOD_CANDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1704067200000", "1704067200000000"})
    void binancePublicDataHasNoHeader(String time) throws IOException {
        String row = time + ",10.0,12.0,9.0,11.0,5.0,1704070799999,55.0,7,2.0,22.0,0\n";
        assertThat(read(row)).isEqualTo(new ImportResult(1, 0, List.of(), null));
        assertThat(candles).containsExactly(GOOD_CANDLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-02,abc,12,9,11,5|open is not a number",
                "2024-01-02,NaN,12,9,11,5|open is not a number",
                "2024-01-02,10,Infinity,9,11,5|high is not a number",
                "2024-01-02,10,0x1p3,9,11,5|high is not a number",
                "2024-01-02,10,1e999,9,11,5|high is outside of 1e-12 to 1e12",
                "2024-01-02,10,12,0,11,5|low is zero or negative",
                "2024-01-02,10,12,-9,11,5|low is zero or negative",
                "2024-01-02,10,8,9,10,5|high 8.0 is below low 9.0",
                "2024-01-02,13,12,9,11,5|open 13.0 is outside of low to high",
                "2024-01-02,10,12,9,8,5|close 8.0 is outside of low to high",
                "2024-01-02,10,12,9,11,-1|volume is negative",
                "2024-01-02,10,12,9,11,|volume is not a number",
                "2024-01-02,10,12,9,11|has 5 columns instead of 6",
                "2024-01-02,10,12,9,11,5,6|has 7 columns instead of 6",
                "yesterday,10,12,9,11,5|time is neither ISO 8601 nor seconds, milliseconds or microseconds since 1970",
                "2024-02-30,10,12,9,11,5|time is neither ISO 8601 nor seconds, milliseconds or microseconds since 1970",
                "2199-01-02,10,12,9,11,5|time is before 1971 or in the future",
                "0,10,12,9,11,5|time is before 1971 or in the future",
                "1969-01-02,10,12,9,11,5|time is before 1971 or in the future",
                "2024-01-01,10,12,9,11,5|duplicate of the bar at 2024-01-01T00:00:00Z",
                "2023-12-31,10,12,9,11,5|time goes back from 2024-01-01T00:00:00Z to 2023-12-31T00:00:00Z"
            })
    void aBrokenRowIsRefusedWithItsLineAndReasonAndTheOthersStay(String row, String reason) throws IOException {
        ImportResult result = read(HEADER + GOOD + "\n" + row + "\n2024-01-03,10,12,9,11,5\n");
        assertThat(result.rejected()).containsExactly(new Rejection(4, reason));
        assertThat(result.rejectedRows()).isEqualTo(1);
        assertThat(result.rows()).isEqualTo(2);
        assertThat(candles).hasSize(2).startsWith(GOOD_CANDLE);
    }

    @Test
    void anOverlongLineIsRefusedAndNotHeld() throws IOException {
        ImportResult result = read(HEADER + "9".repeat(10_000_000) + "\n" + GOOD);
        assertThat(result.rejected()).containsExactly(new Rejection(2, "is longer than 4096 bytes"));
        assertThat(candles).containsExactly(GOOD_CANDLE);
    }

    @Test
    void onlyTheFirstThousandRefusalsAreNamedButAllAreCounted() throws IOException {
        ImportResult result = read(HEADER + "x\n".repeat(2_500) + GOOD);
        assertThat(result.rejectedRows()).isEqualTo(2_500);
        assertThat(result.rejected()).hasSize(ImportResult.MAX_REJECTIONS);
        assertThat(result.rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b,c\n1,2,3\n", "time,open,high,low,close\n", "time,time,open,high,low,close,volume\n", "\n"})
    void aFileWithoutAHeaderFails(String text) throws IOException {
        assertThat(read(text).failure()).startsWith("the first line must name the columns");
        assertThat(candles).isEmpty();
    }

    @Test
    void anEmptyFileAZipArchiveAndBrokenGzipFail() throws IOException {
        assertThat(read("").failure()).isEqualTo("the file is empty");
        assertThat(read("PK\u0003\u0004").failure()).startsWith("this is a zip archive");
        byte[] whole = gzip((HEADER + GOOD.repeat(1_000)).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length - 12);
        assertThat(read(new ByteArrayInputStream(half)).failure()).isEqualTo("the gzip data is broken");
        assertThat(read(new ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, 9, 9}))
                        .failure())
                .isEqualTo("the gzip data is broken");
    }

    @Test
    void aBombOfZeroesStopsAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[8 << 20]);
        ImportResult result =
                CandleCsv.read(new ByteArrayInputStream(prefixed(bomb)), NOT_AFTER, this::take, 1 << 20, 1 << 20);
        assertThat(result.failure()).isEqualTo("the file is too large: at most 1 MiB as sent and 1 MiB unpacked");
        ImportResult plain =
                CandleCsv.read(new ByteArrayInputStream(new byte[2 << 20]), NOT_AFTER, this::take, 1 << 20, 1 << 20);
        assertThat(plain.failure()).startsWith("the file is too large");
    }

    /** Gzip members may follow each other: a header line, then the bomb. */
    private static byte[] prefixed(byte[] bomb) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(HEADER.getBytes(StandardCharsets.UTF_8)));
        both.write(bomb);
        return both.toByteArray();
    }

    private ImportResult read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportResult read(InputStream body) throws IOException {
        return CandleCsv.read(body, NOT_AFTER, this::take);
    }

    private void take(List<Candle> batch) {
        largestBatch = Math.max(largestBatch, batch.size());
        candles.addAll(batch);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
