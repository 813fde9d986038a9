package fr.jalon.app.payment;

import fr.jalon.projections.kernel.AsOf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The payments made as a file. For a browser, the same file under the address of pages. */
@RestController
class PaymentsCsvApi {
    private final PaymentsCsv payments;

    PaymentsCsvApi(PaymentsCsv payments) {
        this.payments = payments;
    }

    @GetMapping({"/api/payments.csv", "/payments.csv"})
    void payments(@RequestParam(required = false) @Nullable String call, AsOf asOf, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payments.csv\"");
        payments.write(call == null || call.isBlank() ? null : call, asOf, response.getWriter());
    }
}
