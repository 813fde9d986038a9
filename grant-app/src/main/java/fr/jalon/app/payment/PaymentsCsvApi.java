package fr.jalon.app.payment;

import fr.jalon.projections.kernel.AsOf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    /** Written whole before any of it is sent, and its length said first: neither a failure nor a cut can pass for a shorter file. */
    @GetMapping({"/api/payments.csv", "/payments.csv"})
    ResponseEntity<byte[]> payments(@RequestParam(required = false) @Nullable String call, AsOf asOf) {
        byte[] file = payments.file(call == null || call.isBlank() ? null : call, asOf);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .contentLength(file.length)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payments.csv\"")
                .body(file);
    }
}
