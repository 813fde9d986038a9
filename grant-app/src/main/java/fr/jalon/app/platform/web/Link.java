package fr.jalon.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** An address of ours that keeps the two dates of the question. Immutable; {@link #toString()} is what goes in the page. */
public final class Link {
    private final String path;
    private final Map<String, String> dates;
    private final Map<String, String> parameters;

    private Link(String path, Map<String, String> dates, Map<String, String> parameters) {
        this.path = path;
        this.dates = dates;
        this.parameters = parameters;
    }

    static Link of(HttpServletRequest request) {
        Map<String, String> dates = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean isDate = AsOfParameters.NAMES.contains(name);
            if (!values[0].isBlank() && !name.startsWith("_") && !name.equals("lang")) {
                (isDate ? dates : others).put(name, values[0]);
            }
        });
        boolean safe = request.getMethod().equals("GET");
        return new Link(request.getRequestURI(), dates, safe ? others : Map.of());
    }

    /** Another page, as of the same dates. */
    public Link to(String elsewhere) {
        return new Link(elsewhere, dates, Map.of());
    }

    /** The same page without the two dates. */
    public Link now() {
        return new Link(path, Map.of(), parameters);
    }

    /** With one parameter more, or another value for it; none at all when {@code value} is null. */
    public Link and(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (value != null && !value.toString().isEmpty()) {
            changed.put(name, value.toString());
        }
        return new Link(path, dates, changed);
    }

    /** Parameters of this page but the two dates, for the hidden fields of a form that changes the dates. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** The two dates, for the hidden fields of a form that filters. */
    public Map<String, String> dates() {
        return dates;
    }

    public String path() {
        return path;
    }

    @Override
    public String toString() {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(dates);
        String query = all.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, "UTF-8");
    }
}
