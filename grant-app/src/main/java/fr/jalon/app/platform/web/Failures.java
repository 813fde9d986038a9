package fr.jalon.app.platform.web;

import fr.jalon.app.act.FieldsInvalid;
import fr.jalon.app.document.FileRefused;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Conflict;
import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.axon.IdempotencyKeyReused;
import fr.jalon.app.platform.axon.OutcomeUnknown;
import fr.jalon.app.platform.axon.UnknownStream;
import fr.jalon.app.platform.database.LogShortened;
import fr.jalon.app.platform.database.Unavailable;
import fr.jalon.domain.kernel.RuleViolated;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Every failure in one place. Under {@code /api}: {@code application/problem+json} with {@code rule}, {@code values} and {@code errors[]};
 * elsewhere a page in plain words. What we did not foresee is logged under a reference that the person can give us, and says nothing else.
 */
@ControllerAdvice
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Those that record nothing, whatever becomes of them. */
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Show show;
    private final Seldom busy = new Seldom(System::nanoTime);

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
        return unavailable(busy, request);
    }

    @ExceptionHandler(LogShortened.class)
    Object shortened(LogShortened shortened, HttpServletRequest request) {
        return plain(request, HttpStatus.SERVICE_UNAVAILABLE, "LogShortened");
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
        if (NestedExceptionUtils.getRootCause(bad) instanceof BadParameter named) {
            return parameter(request, bad.getName(), named.code(), named.limits());
        }
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

    /** A name of a parameter, or a header, that holds what none may; found only when somebody reads it. */
    @ExceptionHandler(RequestRejectedException.class)
    Object rejected(RequestRejectedException unreadable, HttpServletRequest request) {
        return plain(request, HttpStatus.BAD_REQUEST, "BadRequest");
    }

    @ExceptionHandler(AccessDeniedException.class)
    void leaveToSecurity(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    Object unforeseen(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // Whoever asked has gone, or reads nothing: there is nobody to answer and nothing to mend.
        }
        if (Unavailable.is(failure)) {
            return unavailable(failure, request);
        }
        if (failure instanceof ErrorResponse known) {
            return known(request, known.getStatusCode());
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Failure {} on {} {}", reference, request.getMethod(), address(request), failure);
        Map<String, Object> values = Map.of("reference", reference);
        String sentence = show.rule(READS.contains(request.getMethod()) ? "Unforeseen" : "Unforeseen.act", values);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "Unforeseen", sentence, values, List.of());
    }

    /** A crowd of them says one thing: no stack, and not a line each. */
    private Object unavailable(Throwable failure, HttpServletRequest request) {
        busy.say()
                .ifPresent(others -> LOG.warn(
                        "Answered 503 on {} {}, and to {} other requests before: {}",
                        request.getMethod(),
                        address(request),
                        others,
                        root(failure).toString()));
        return plain(request, HttpStatus.SERVICE_UNAVAILABLE, "Busy");
    }

    private static Throwable root(Throwable failure) {
        return Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(failure), failure);
    }

    /** What is only known by its status; a page then says what the status means. */
    private Object known(HttpServletRequest request, HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> plain(request, status, "BadRequest");
            case 404 -> plain(request, status, "NotFound");
            case 413 -> plain(request, status, "UploadTooLarge");
            case 503 -> plain(request, status, "Busy");
            default ->
                answer(
                        request,
                        status,
                        "BadRequest",
                        isApi(request) ? show.rule("BadRequest", Map.of()) : null,
                        Map.of(),
                        List.of());
        };
    }

    private static boolean isApi(HttpServletRequest request) {
        return address(request).startsWith("/api/");
    }

    /** Of the request that failed, when the server asks us for its error page. */
    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private Object parameter(HttpServletRequest request, String field, String code, Map<String, Object> limits) {
        Map<String, Object> named = limits.isEmpty() ? Map.of("longest", 300) : limits;
        Problem error = new Problem(field, null, code, show.problem(code, field, named));
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
            @Nullable String sentence,
            Map<String, Object> values,
            List<Problem> errors) {
        if (!isApi(request)) {
            ModelAndView page = new ModelAndView("error", status);
            page.addObject("status", status.value());
            page.addObject("sentence", sentence);
            page.addObject("why", errors.stream().map(Problem::message).toList());
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
