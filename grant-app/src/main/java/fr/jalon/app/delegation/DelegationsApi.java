package fr.jalon.app.delegation;

import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.projections.delegations.DelegationQueries;
import fr.jalon.projections.delegations.DelegationView;
import fr.jalon.projections.kernel.AsOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of delegations of signature, read. */
@RestController
@RequestMapping("/api/delegations")
class DelegationsApi {
    private final DelegationQueries delegations;
    private final Streams streams;

    DelegationsApi(DelegationQueries delegations, Streams streams) {
        this.delegations = delegations;
        this.streams = streams;
    }

    @GetMapping
    Page<DelegationView> all(AsOf asOf) {
        return Page.whole(delegations.register(asOf));
    }

    @GetMapping("/{id}")
    ResponseEntity<DelegationView> get(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.DELEGATION, id).size();
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(delegations.delegation(id, asOf).orElseThrow(() -> new NotFound("delegations", id)));
    }
}
