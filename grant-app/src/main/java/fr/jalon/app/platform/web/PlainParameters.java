package fr.jalon.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses, in every address, what no name, number or day ever holds and the database cannot compare: control characters and halves of a character.
 * What is typed into the form of an act is judged value by value, where it is read; names of parameters are the firewall's.
 */
final class PlainParameters implements HandlerInterceptor {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts) {
            parts.forEach((name, value) -> check(String.valueOf(name), String.valueOf(value)));
        }
        if (READS.contains(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    check(name, value);
                }
            });
        }
        return true;
    }

    private static void check(String name, String value) {
        if (value.codePoints().anyMatch(PlainParameters::isForbidden)) {
            throw new BadParameter(name, "bad-character");
        }
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
            case Character.SURROGATE -> true;
            default -> false;
        };
    }
}
