package fr.jalon.app.platform.web;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.kernel.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The two dates of every question, {@code known-at} and {@code effective-at}, and the part of a list: the same in pages and in REST. */
@Component
public final class AsOfParameters implements HandlerMethodArgumentResolver {
    static final String KNOWN_AT = "known-at";
    static final String EFFECTIVE_AT = "effective-at";
    static final Set<String> NAMES = Set.of(KNOWN_AT, EFFECTIVE_AT);

    private final Clock clock;

    AsOfParameters(Clock clock) {
        this.clock = clock;
    }

    /** Whether what answers takes the two dates; what does not tells of today only. */
    static boolean isTakenBy(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.asList(method.getMethod().getParameterTypes()).contains(AsOf.class);
    }

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

    AsOf of(HttpServletRequest request) {
        return of(request.getParameter(KNOWN_AT), request.getParameter(EFFECTIVE_AT));
    }

    private AsOf of(@Nullable String knownAt, @Nullable String effectiveAt) {
        return new AsOf(day(KNOWN_AT, knownAt), day(EFFECTIVE_AT, effectiveAt));
    }

    private @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = Typed.day(name, text);
        // No fact is known, nor takes effect, on a day to come: the answer would bear a date that it is not of.
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ActContext.PARIS))) {
            throw new BadParameter(name, "not-yet");
        }
        return day;
    }
}
