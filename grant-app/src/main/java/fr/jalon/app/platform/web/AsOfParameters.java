package fr.jalon.app.platform.web;

import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The two dates of every question, {@code known-at} and {@code effective-at}, and the part of a list: the same in pages and in REST. */
final class AsOfParameters implements HandlerMethodArgumentResolver {
    static final String KNOWN_AT = "known-at";
    static final String EFFECTIVE_AT = "effective-at";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class || parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Paging.class) {
            return Paging.of(request.getParameter("cursor"), request.getParameter("limit"));
        }
        return of(request.getParameter(KNOWN_AT), request.getParameter(EFFECTIVE_AT));
    }

    static AsOf of(@Nullable String knownAt, @Nullable String effectiveAt) {
        return new AsOf(day(KNOWN_AT, knownAt), day(EFFECTIVE_AT, effectiveAt));
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null || text.isBlank() ? null : Typed.day(name, text);
    }
}
