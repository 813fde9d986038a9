package fr.jalon.app.payment;

import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.commitments.Commitment;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentState;
import fr.jalon.projections.payments.PaymentView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of commitments and the pipeline of payments, read. */
@RestController
class PaymentsApi {
    private final CommitmentQueries commitments;
    private final PaymentQueries payments;

    PaymentsApi(CommitmentQueries commitments, PaymentQueries payments) {
        this.commitments = commitments;
        this.payments = payments;
    }

    @GetMapping("/api/commitments")
    Page<Commitment> commitments(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Integer year,
            AsOf asOf,
            Paging paging) {
        return Page.of(commitments.ledger(call, year, asOf, paging.cursor(), paging.limit()), commitment -> commitment);
    }

    @GetMapping("/api/payments")
    Page<PaymentView> payments(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable PaymentState state,
            @RequestParam(defaultValue = "false") boolean pending,
            AsOf asOf,
            Paging paging) {
        PaymentFilter filter = new PaymentFilter(call, dossier, state, pending);
        return Page.of(payments.find(filter, asOf, paging.cursor(), paging.limit()), payment -> payment);
    }
}
