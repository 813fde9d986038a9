package fr.jalon.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** French unless the browser prefers English, or the person chose with {@code ?lang=}. */
final class Languages implements HandlerInterceptor {
    static final List<Locale> KNOWN = List.of(Locale.FRANCE, Locale.UK);

    private final LocaleResolver resolver;

    Languages(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    /** The first language the browser asks for that we speak. */
    static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.FRANCE;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked ->
                        KNOWN.stream().filter(known -> known.getLanguage().equals(asked.getLanguage())))
                .findFirst()
                .orElse(Locale.FRANCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String chosen = request.getParameter("lang");
        KNOWN.stream()
                .filter(known -> known.getLanguage().equals(chosen))
                .findFirst()
                .ifPresent(known -> resolver.setLocale(request, response, known));
        return true;
    }
}
