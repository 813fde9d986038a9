package fr.jalon.app.act;

import fr.jalon.app.document.Documents;
import fr.jalon.app.document.Shelf;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.domain.kernel.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the product adds to the values of an act: tokens of the vault, files that were kept, files it makes. */
@Component
class ActSupplies {
    private final VaultSealing sealing;
    private final Documents documents;
    private final List<Making> makings;

    ActSupplies(VaultSealing sealing, Documents documents, List<Making> makings) {
        this.sealing = sealing;
        this.documents = documents;
        this.makings = makings;
    }

    /** For one act on the stream {@code id}; {@code commandId} is null when the sender does not retry. */
    ActBinder.Supplies of(Act act, String id, Actor actor, @Nullable String commandId) {
        return new ActBinder.Supplies() {
            @Override
            public Object seal(Field field, String clear) {
                return sealing.seal(id, commandId, field, clear);
            }

            @Override
            public boolean holds(String sha256) {
                return documents.find(Shelf.PROOF, sha256).isPresent();
            }

            @Override
            public Object make(String component) {
                return makings.stream()
                        .filter(making -> making.isFor(act, component))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody makes " + component + " of " + act.code()))
                        .make(id, actor);
            }
        };
    }
}
