package org.grekko.rebalance;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.grekko.shared.json.GrekkoJson;

/** Values as they are kept in rows: JSON, packed. */
final class Packed {
    private Packed() {}

    static byte[] pack(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(GrekkoJson.mapper().writeValueAsBytes(value));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a value cannot be packed", impossible);
        }
        return bytes.toByteArray();
    }

    static <T> T unpack(byte[] packed, TypeReference<T> type) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return GrekkoJson.mapper().readValue(in.readAllBytes(), type);
        } catch (IOException damaged) {
            throw new UncheckedIOException("a stored value cannot be read", damaged);
        }
    }
}
