package fr.jalon.app.cli;

import fr.jalon.app.web.Client;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST contract of a running site, as a demo account. */
record DemoSite(int port) {
    private static final Pattern FUNNEL =
            Pattern.compile("aria-label=\"(?:Vague \\d+|Parcours des candidatures): ([^\"]*)\"");
    private static final Pattern FIGURE = Pattern.compile("(\\d+)(?:,|$)");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode get(String account, String path) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answers " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Every item of a list, page after page. */
    List<JsonNode> all(String account, String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(account, path + (path.contains("?") ? "&" : "?") + "limit=200&cursor=" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return items;
    }

    /** A page as the browser of {@code account} gets it. */
    String page(String account, String path) {
        HttpResponse<String> answer =
                Client.browser("http://127.0.0.1:" + port, account).get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** The figures of each funnel of a page, from the first step to the last, as its words tell them. */
    List<List<Long>> funnels(String path) {
        return FUNNEL.matcher(page("auditor", path))
                .results()
                .map(funnel -> FIGURE.matcher(funnel.group(1))
                        .results()
                        .map(figure -> Long.valueOf(figure.group(1)))
                        .toList())
                .toList();
    }

    JsonNode indicators(String knownAt) throws IOException, InterruptedException {
        return get("auditor", "/api/indicators?call=manufactures-2021&known-at=" + knownAt);
    }

    /** Whether {@code account} may do {@code act} now on one of the dossiers of the call of today at {@code stage}. */
    boolean someDossierAt(String stage, String account, String act) throws IOException, InterruptedException {
        JsonNode dossiers = get(account, "/api/dossiers?call=manufactures-2026&limit=100&stage=" + stage)
                .path("items");
        for (JsonNode dossier : dossiers) {
            if (mayDo("dossiers/" + dossier.path("id").asString(), account, act)) {
                return true;
            }
        }
        return false;
    }

    boolean mayDo(String target, String account, String act) throws IOException, InterruptedException {
        for (JsonNode next : get(account, "/api/" + target + "/acts").path("items")) {
            if (next.path("act").asString().equals(act) && next.path("allowed").asBoolean()) {
                return true;
            }
        }
        return false;
    }
}
