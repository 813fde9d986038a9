package fr.jalon.app.bill;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.projections.bills.AmendmentView;
import fr.jalon.projections.bills.BillQueries;
import fr.jalon.projections.bills.BillView;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finance bills and the amendments to their credits, read. Acts on a bill: {@code ActsApi}. */
@RestController
class BillsApi {
    private final BillQueries bills;
    private final Streams streams;

    BillsApi(BillQueries bills, Streams streams) {
        this.bills = bills;
        this.streams = streams;
    }

    /** A bill and its programmes. */
    record One(@JsonUnwrapped BillView bill, List<BillView.Programme> lines) {}

    /** An amendment with its totals; a balance is zero in each kind of credits. */
    record Item(
            @JsonUnwrapped AmendmentView amendment,
            AmendmentView.Line total,
            long aeBalanceCents,
            long cpBalanceCents) {
        static Item of(AmendmentView amendment) {
            AmendmentView.Line total = amendment.total();
            return new Item(amendment, total, total.aeBalanceCents(), total.cpBalanceCents());
        }
    }

    @GetMapping("/api/bills")
    Page<BillView> all(@RequestParam(required = false) @Nullable Integer year, AsOf asOf) {
        return Page.whole(bills.bills(asOf).stream()
                .filter(bill -> year == null || bill.year() == year)
                .toList());
    }

    @GetMapping("/api/bills/{id}")
    ResponseEntity<One> get(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.BILL, id).size();
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new One(known(id, asOf), bills.programmes(id, asOf)));
    }

    @GetMapping("/api/bills/{id}/amendments")
    Page<Item> amendments(@PathVariable String id, AsOf asOf) {
        known(id, asOf);
        return Page.whole(bills.amendments(id, asOf).stream().map(Item::of).toList());
    }

    /** Amendments of every bill. */
    @GetMapping("/api/amendments")
    Page<Item> amendments(AsOf asOf) {
        return Page.whole(bills.amendments(null, asOf).stream().map(Item::of).toList());
    }

    private BillView known(String id, AsOf asOf) {
        return bills.bill(id, asOf).orElseThrow(() -> new NotFound("bill", id));
    }
}
