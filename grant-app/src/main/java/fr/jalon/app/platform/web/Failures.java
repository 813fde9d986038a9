package fr.jalon.app.platform.web;

import fr.jalon.app.act.FieldsInvalid;
import fr.jalon.app.document.FileRefused;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Conflict;
import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.axon.IdempotencyKeyReused;
import fr.jalon.app.platform.axon.OutcomeUnknown;
import fr.jalon.app.platform.axon.UnknownStream;
import fr.jalon.domain.kernel.RuleViolated;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every failure in one place. Under {@code /api}: {@code application/problem+json} with {@code rule}, {@code values} and {@code errors[]};
 * elsewhere a page in plain words. What we did not foresee is logged under a reference that the person can give us, and says nothing else.
 */
@ControllerAdvice
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Show show;

    Failures(Show show) {
        this.show = show;
    }

    @ExceptionHandler(RuleViolated.class)
    Object rule(RuleViolated refusal, HttpServletRequest request) {
        HttpStatus status = refusal.code().equals("StaleVersion")
                ? HttpStatus.PRECONDITION_FAILED
                : HttpStatus.UNPROCESSABLE_CONTENT;
        String sentence = show.rule(refusal.code(), refusal.values());
        return answer(request, status, refusal.code(), sentence, Plain.values(refusal.values()), List.of());
    }

    @ExceptionHandler(Forbidden.class)
    Object forbidden(Forbidden refusal, HttpServletRequest request) {
        Map<String, Object> values = Map.of(
                "act",
                refusal.act(),
                "needed",
                refusal.needed().stream().sorted().toList());
        String sentence = show.rule("Forbidden", values);
        return answer(request, HttpStatus.FORBIDDEN, "Forbidden", sentence, Plain.values(values), List.of());
    }

    @ExceptionHandler(Conflict.class)
    Object conflict(Conflict conflict, HttpServletRequest request) {
        return plain(request, HttpStatus.CONFLICT, "Conflict");
    }

    @ExceptionHandler(Busy.class)
    Object busy(Busy busy, HttpServletRequest request) {
        return plain(request, HttpStatus.SERVICE_UNAVAILABLE, "Busy");
    }

    @ExceptionHandler(OutcomeUnknown.class)
    Object unknown(OutcomeUnknown unknown, HttpServletRequest request) {
        return plain(request, HttpStatus.SERVICE_UNAVAILABLE, "OutcomeUnknown");
    }

    @ExceptionHandler(IdempotencyKeyReused.class)
    Object reused(IdempotencyKeyReused reused, HttpServletRequest request) {
        return plain(request, HttpStatus.UNPROCESSABLE_CONTENT, "IdempotencyKeyReused");
    }

    @ExceptionHandler({NotFound.class, UnknownStream.class})
    Object notFound(RuntimeException missing, HttpServletRequest request) {
        return plain(request, HttpStatus.NOT_FOUND, "NotFound");
    }

    @ExceptionHandler(PreconditionMissing.class)
    Object precondition(PreconditionMissing missing, HttpServletRequest request) {
        return plain(request, HttpStatus.PRECONDITION_REQUIRED, "IfMatchMissing");
    }

    @ExceptionHandler(BadParameter.class)
    Object badParameter(BadParameter bad, HttpServletRequest request) {
        return parameter(request, bad.field(), bad.code(), bad.limits());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object mismatch(MethodArgumentTypeMismatchException bad, HttpServletRequest request) {
        Class<?> wanted = bad.getRequiredType();
        String code = wanted == null
                ? "wrong-type"
                : wanted.isEnum() ? "not-a-choice" : wanted == LocalDate.class ? "not-a-date" : "not-a-number";
        return parameter(request, bad.getName(), code, Map.of());
    }

    @ExceptionHandler(FieldsInvalid.class)
    Object fields(FieldsInvalid invalid, HttpServletRequest request) {
        List<Problem> errors = invalid.problems().stream()
                .map(each -> new Problem(
                        each.field(), "/" + each.field(), each.code(), show.problem(each.code(), each.values())))
                .toList();
        HttpStatus status = invalid.hasUnknownField() ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(request, status, "FieldsInvalid", show.rule("FieldsInvalid", Map.of()), Map.of(), errors);
    }

    @ExceptionHandler(FileRefused.class)
    Object file(FileRefused refusal, HttpServletRequest request) {
        String sentence = show.rule(refusal.code(), refusal.values());
        return answer(request, refusal.status(), refusal.code(), sentence, Plain.values(refusal.values()), List.of());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object upload(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return plain(request, HttpStatus.CONTENT_TOO_LARGE, "UploadTooLarge");
    }

    /** A form is read before it reaches any page, to find its token: what is too large fails there. */
    @ExceptionHandler(InvalidParameterException.class)
    Object form(InvalidParameterException unreadable, HttpServletRequest request) {
        HttpStatusCode status = HttpStatusCode.valueOf(unreadable.getErrorCode());
        boolean tooLarge = status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE);
        return plain(request, status, tooLarge ? "UploadTooLarge" : "BadRequest");
    }

    @ExceptionHandler(MultipartException.class)
    Object upload(MultipartException unreadable, HttpServletRequest request) {
        return plain(request, HttpStatus.BAD_REQUEST, "BadRequest");
    }

    @ExceptionHandler(AccessDeniedException.class)
    void leaveToSecurity(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler(Throwable.class)
    Object unforeseen(Throwable failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            String rule = status.isSameCodeAs(HttpStatus.NOT_FOUND) ? "NotFound" : "BadRequest";
            return plain(request, status, rule);
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Failure {} on {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        Map<String, Object> values = Map.of("reference", reference);
        String sentence = show.rule("Unforeseen", values);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "Unforeseen", sentence, values, List.of());
    }

    private Object parameter(HttpServletRequest request, String field, String code, Map<String, Object> limits) {
        Map<String, Object> named = limits.isEmpty() ? Map.of("longest", 300) : limits;
        Problem error = new Problem(field, null, code, show.problem(code, named));
        String sentence = show.rule("BadParameter", Map.of("name", field));
        return answer(request, HttpStatus.BAD_REQUEST, "BadParameter", sentence, Map.of("name", field), List.of(error));
    }

    private Object plain(HttpServletRequest request, HttpStatusCode status, String rule) {
        return answer(request, status, rule, show.rule(rule, Map.of()), Map.of(), List.of());
    }

    private Object answer(
            HttpServletRequest request,
            HttpStatusCode status,
            String rule,
            String sentence,
            Map<String, Object> values,
            List<Problem> errors) {
        if (!request.getRequestURI().startsWith("/api/")) {
            ModelAndView page = new ModelAndView("error", status);
            page.addObject("status", status.value());
            page.addObject("sentence", sentence);
            page.addObject("reference", values.get("reference"));
            return page;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("rule", rule);
        problem.setProperty("values", values);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /**
     * One value that was not accepted.
     *
     * @param pointer JSON pointer into the body; absent for a parameter of the address
     */
    record Problem(String field, @Nullable String pointer, String code, String message) {}
}
