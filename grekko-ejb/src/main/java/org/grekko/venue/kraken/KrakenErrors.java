package org.grekko.venue.kraken;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.venue.ErrorTable;
import org.grekko.venue.VenueHttp;
import org.jspecify.annotations.Nullable;

/**
 * What Kraken's errors mean. They come with HTTP 200 in a list of texts such as "EOrder:Insufficient funds", sometimes
 * with words before or behind; texts that begin with W are warnings and no errors.
 */
final class KrakenErrors implements VenueHttp.Answers {
    private static final Pattern LIST =
            Pattern.compile("\"error\"\\s*:\\s*\\[((?:[^\\]\"]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\]");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CODE = Pattern.compile("\\bE[A-Z][A-Za-z]*:.*");
    private static final Pattern LAST_WORD = Pattern.compile("[\\s:][^\\s:]*$");

    private final ErrorTable table = ErrorTable.read(KrakenErrors.class, "errors.tsv");

    @Override
    public @Nullable VenueError error(HttpResponse<String> answer) {
        return read(answer.statusCode(), answer.body());
    }

    /** Reads the error of an answer; null when it is none. */
    @Nullable
    VenueError read(int status, String body) {
        Optional<String> text = text(body);
        if (text.isPresent()) {
            return VenueError.of(KrakenConnector.VENUE, meaning(text.get()), code(text.get()), text.get());
        }
        if (status < 400) {
            return null;
        }
        VenueErrorMeaning meaning = status == 429 || status == 403
                ? VenueErrorMeaning.RATE_LIMIT
                : status >= 500 ? VenueErrorMeaning.UNAVAILABLE : VenueErrorMeaning.REFUSED;
        return VenueError.of(KrakenConnector.VENUE, meaning, "HTTP " + status, "HTTP " + status);
    }

    private static Optional<String> text(String body) {
        Matcher list = LIST.matcher(body);
        if (!list.find()) {
            return Optional.empty();
        }
        return TEXT.matcher(list.group(1))
                .results()
                .map(each -> each.group(1).replace("\\/", "/"))
                .filter(each -> !each.startsWith("W"))
                .findFirst();
    }

    private static String code(String text) {
        Matcher found = CODE.matcher(text);
        return found.find() ? found.group().trim() : text;
    }

    /** What the text means: the exact code, then known words within it, then the code with ever less behind it. */
    VenueErrorMeaning meaning(String text) {
        String code = code(text);
        if (code.contains("cl_ord_id not unique")) {
            return VenueErrorMeaning.DUPLICATE_ORDER;
        }
        return table.code(code)
                .or(() -> table.message(text))
                .or(() -> shortened(code))
                .orElse(code.startsWith("EService:") ? VenueErrorMeaning.UNAVAILABLE : VenueErrorMeaning.REFUSED);
    }

    private Optional<VenueErrorMeaning> shortened(String code) {
        String rest = code;
        Optional<VenueErrorMeaning> found = Optional.empty();
        while (found.isEmpty() && rest.indexOf(':') > 0) {
            rest = LAST_WORD.matcher(rest).replaceFirst("");
            found = table.code(rest);
        }
        return found;
    }
}
