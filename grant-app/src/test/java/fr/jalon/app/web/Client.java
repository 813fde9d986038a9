package fr.jalon.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person over HTTP: a script with its credentials, or a browser with its session. */
public final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final String authorization;

    private Client(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Client nobody(String base) {
        return new Client(base, "");
    }

    public static Client script(String base, String account) {
        String credentials = account + ":demo";
        return new Client(
                base, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs in with the form, as the one-click buttons do. */
    public static Client browser(String base, String account) {
        Client browser = new Client(base, "");
        HttpResponse<String> answer =
                browser.submit("/login", "/login", Map.of("username", account, "password", "demo"));
        if (answer.statusCode() != 302 || location(answer).contains("error")) {
            throw new IllegalStateException(account + " cannot sign in: " + answer.statusCode());
        }
        return browser;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers).POST(BodyPublishers.ofString(body));
        if (!List.of(headers).contains("Content-Type")) {
            request.setHeader("Content-Type", "application/json");
        }
        return send(request);
    }

    /** An act with a fresh key, on the version just read. */
    public HttpResponse<String> act(String stream, String code, String body) {
        String version = get(stream).headers().firstValue("ETag").orElse("\"0\"");
        return post(
                stream + "/acts/" + code,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                version);
    }

    /** Fills the form of the page {@code page} and posts it to {@code action}, with the hidden values of the page. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> values, String... headers) {
        String form = get(page).body();
        Map<String, String> all = new TreeMap<>(hidden(form));
        all.putAll(values);
        return form(action, all, headers);
    }

    public HttpResponse<String> form(String action, Map<String, String> values, String... headers) {
        String body = values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(action, headers)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The bytes of an answer, and nothing said of what it is. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** Sends one file under {@code field}, with other values of a form around it. */
    public HttpResponse<String> upload(
            String path, Map<String, String> values, String field, String name, byte[] content, String... headers) {
        String boundary = "boundary-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        values.forEach(
                (key, value) -> part(body, boundary, "name=\"" + key + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, boundary, "name=\"" + field + "\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, headers)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Fills the form of the page {@code page} and sends it with one file, with the hidden values of the page. */
    public HttpResponse<String> upload(
            String page, String action, Map<String, String> values, String field, String name, byte[] content) {
        Map<String, String> all = new TreeMap<>(hidden(get(page).body()));
        all.putAll(values);
        return upload(action, all, field, name, content);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** All that the server says to exactly these bytes, until it closes. */
    public static String raw(String base, String request) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(base).getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static JsonNode body(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> values = new TreeMap<>();
        for (String name : new String[] {"_key", "_version"}) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            if (found.find()) {
                values.put(name, found.group(1));
            }
        }
        Matcher csrf = CSRF.matcher(page);
        if (csrf.find()) {
            values.put("_csrf", csrf.group(1));
        }
        return values;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
