package fr.jalon.app.paymentrun;

import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.paymentruns.BankFileQueries;
import fr.jalon.projections.paymentruns.PaymentRunQueries;
import fr.jalon.projections.paymentruns.RunLine;
import fr.jalon.projections.paymentruns.RunView;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Payment runs and files of the bank, read. */
@RestController
class RunsApi {
    private final PaymentRunQueries runs;
    private final BankFileQueries files;
    private final Streams streams;

    RunsApi(PaymentRunQueries runs, BankFileQueries files, Streams streams) {
        this.runs = runs;
        this.files = files;
        this.streams = streams;
    }

    /** One run and its transfers. */
    record RunItem(RunView run, List<RunLine> lines) {}

    @GetMapping("/api/payment-runs")
    Page<RunView> runs(AsOf asOf, Paging paging) {
        return Page.of(runs.runs(asOf, paging.cursor(), paging.limit()), run -> run);
    }

    @GetMapping("/api/payment-runs/{id}")
    ResponseEntity<RunItem> run(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.RUN, id).size();
        RunView run = runs.run(id, asOf).orElseThrow(() -> new NotFound("payment-runs", id));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(new RunItem(run, runs.lines(id, asOf)));
    }

    @GetMapping("/api/bank-files")
    Page<BankFileQueries.BankFile> files(AsOf asOf, Paging paging) {
        return Page.of(files.files(asOf, paging.numbered().cursor(), paging.limit()), file -> file);
    }

    @GetMapping("/api/bank-files/{id}")
    ResponseEntity<Page<BankFileQueries.BankLine>> file(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.BANK_FILE, id).size();
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(Page.whole(files.lines(id, asOf)));
    }
}
