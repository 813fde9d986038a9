package fr.jalon.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestMapping;

/** What failed outside of any page, in a filter or while a page was written, is said by {@link Failures} like the rest. */
@Controller
class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    void failed(HttpServletRequest request) throws Throwable {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            throw failure;
        }
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
            throw new NotFound("page", request.getRequestURI());
        }
        HttpStatusCode status = HttpStatusCode.valueOf(code);
        if (status.is5xxServerError() && !status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            throw new IllegalStateException("Answered " + status);
        }
        throw new ErrorResponseException(status);
    }
}
