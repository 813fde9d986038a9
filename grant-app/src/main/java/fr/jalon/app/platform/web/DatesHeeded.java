package fr.jalon.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Over REST, a date that would be ignored is refused: an answer of today would pass for one of that day. A page without dates says instead
 * that it is of today: {@link PageModel}.
 */
final class DatesHeeded implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean answersOfToday = handler instanceof HandlerMethod method
                && !method.getBeanType().isAnnotationPresent(Pages.class)
                && !AsOfParameters.isTakenBy(handler);
        if (answersOfToday) {
            AsOfParameters.NAMES.stream()
                    .filter(name -> request.getParameter(name) != null)
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new BadParameter(name, "only-today");
                    });
        }
        return true;
    }
}
