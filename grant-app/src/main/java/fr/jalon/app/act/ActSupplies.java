package fr.jalon.app.act;

import fr.jalon.app.document.Documents;
import fr.jalon.app.document.Shelf;
import fr.jalon.app.platform.axon.Beside;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.vault.PersonalValue;
import fr.jalon.domain.kernel.Act;
import java.util.ArrayList;
import java.util.List;
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

    /** For one act on the stream {@code id}. */
    ActBinder.Supplies of(Act act, String id, Actor actor) {
        List<PersonalValue> values = new ArrayList<>();
        List<Runnable> files = new ArrayList<>();
        return new ActBinder.Supplies() {
            @Override
            public Object seal(Field field, String clear) {
                PersonalValue value = sealing.draw(id, field, clear);
                values.add(value);
                return value.token();
            }

            @Override
            public boolean holds(String sha256) {
                return documents.find(Shelf.PROOF, sha256).isPresent();
            }

            @Override
            public Object make(String component) {
                Making.Made made = makings.stream()
                        .filter(making -> making.isFor(act, component))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody makes " + component + " of " + act.code()))
                        .make(id, actor);
                files.add(made.keep());
                return made.value();
            }

            @Override
            public Beside beside() {
                return new Beside(values, files);
            }
        };
    }
}
