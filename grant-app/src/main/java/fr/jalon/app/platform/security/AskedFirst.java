package fr.jalon.app.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.util.StringUtils;
import org.springframework.web.util.WebUtils;

/** The page that a person asked for before signing in, remembered by their browser and not by us; it can only be one of our pages. */
final class AskedFirst implements RequestCache {
    private static final String COOKIE = "jalon-asked";
    private static final int LONGEST = 1_000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && address.length() <= LONGEST && isOurs(address)) {
            byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
            remember(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), -1, request, response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        removeRequest(request, response);
        return decoded(cookie.getValue())
                .filter(AskedFirst::isOurs)
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    /** A page is only read again, and by its address: nothing of the first request is put into the second. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        remember("", 0, request, response);
    }

    private static void remember(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    /** Two slashes, or a backslash that a browser takes for one, would lead to another machine. */
    static boolean isOurs(String address) {
        boolean elsewhere = Stream.of("//", "/\\").anyMatch(address::startsWith);
        return address.startsWith("/")
                && !elsewhere
                && !StringUtils.containsWhitespace(address)
                && address.chars().noneMatch(each -> each == '\\' || Character.isISOControl(each));
    }
}
