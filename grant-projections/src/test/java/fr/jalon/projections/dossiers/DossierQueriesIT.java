package fr.jalon.projections.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.Sector;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DossierQueriesIT {
    private static final History DRAWN = Lives.drawn(7, 40);
    private static final DossierQueries DOSSIERS =
            new DossierQueries(Database.fresh().with(DRAWN).client());

    @Test
    void pagesShowEveryDossierOnceInOrder() {
        List<String> ids = new ArrayList<>();
        @Nullable String next = null;
        do {
            Page<DossierView> page = DOSSIERS.find(DossierFilter.ALL, AsOf.NOW, next, 7);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
            page.items().forEach(dossier -> ids.add(dossier.dossierId()));
            next = page.next();
        } while (next != null);
        assertThat(ids).hasSize(40).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void filtersNarrowTheListDown() {
        List<DossierView> all = find(DossierFilter.ALL);
        assertThat(find(new DossierFilter(Lives.CALL, 2, null, null, null, null)))
                .isEqualTo(all.stream().filter(d -> d.wave() == 2).toList())
                .isNotEmpty();
        assertThat(find(new DossierFilter(null, null, LifecycleStage.NOT_SELECTED, null, null, null)))
                .isEqualTo(all.stream()
                        .filter(d -> d.stage() == LifecycleStage.NOT_SELECTED)
                        .toList())
                .isNotEmpty();
        assertThat(find(new DossierFilter(null, null, null, LifecycleStage.Phase.ENDED, null, null)))
                .allSatisfy(d -> assertThat(d.stage().phase()).isEqualTo(LifecycleStage.Phase.ENDED))
                .isNotEmpty();
        assertThat(find(new DossierFilter(null, null, null, null, "QPV", null)))
                .allSatisfy(d -> assertThat(d.territoryReportedAs()).isEqualTo("QPV"))
                .isNotEmpty();
        assertThat(find(new DossierFilter("another", null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void textIsLookedForInApplicantTitleCommuneAndIdWhateverItsCase() {
        assertThat(find(text("ATELIER \"DU DOSSIER-00012"))).hasSize(1);
        assertThat(find(text("partagé de dossier-00012"))).hasSize(1);
        assertThat(find(text("00012"))).hasSize(1);
        assertThat(find(text("aubusson"))).hasSize(40);
        assertThat(find(text("100%"))).as("a percent sign is no wildcard").isEmpty();
        assertThat(find(text("  "))).hasSize(40);
    }

    @Test
    void aDossierIsSeenAsItWasKnownAndAsItCountedOnADay() {
        History history = new History();
        history.at("2022-01-10T08:00:00Z")
                .add("d", Lives.drafted("d", 2))
                .at("2022-02-10T08:00:00Z")
                .add("d", new ApplicationEvent.DraftRevised("d", "Un autre titre", List.of(Sector.METAL), 1, 2, true))
                .add("d", new ApplicationEvent.ApplicationDeclaredAdmissible("d"), LocalDate.of(2022, 2, 1))
                .add(
                        "d",
                        new ApplicationEvent.TerritoryClassified("d", TerritoryClass.RURAL, "2022", "INSEE"),
                        LocalDate.of(2022, 2, 10));
        DossierQueries dossiers =
                new DossierQueries(Database.fresh().with(history).client());

        assertThat(dossiers.get("d", AsOf.knownAt(LocalDate.of(2022, 1, 9)))).isEmpty();
        assertThat(dossiers.get("d", AsOf.knownAt(LocalDate.of(2022, 2, 9)))).hasValueSatisfying(view -> {
            assertThat(view.stage()).isEqualTo(LifecycleStage.DRAFT);
            assertThat(view.projectTitle()).isEqualTo("Lieu partagé de d");
            assertThat(view.territory()).isNull();
        });
        assertThat(dossiers.get("d", AsOf.effectiveAt(LocalDate.of(2022, 2, 1))))
                .hasValueSatisfying(view -> {
                    assertThat(view.stage()).isEqualTo(LifecycleStage.ADMISSIBLE);
                    assertThat(view.stageSince()).isEqualTo(LocalDate.of(2022, 2, 1));
                    assertThat(view.projectTitle()).isEqualTo("Lieu partagé de d");
                });
        assertThat(dossiers.get("d", AsOf.NOW)).hasValueSatisfying(view -> {
            assertThat(view.projectTitle()).isEqualTo("Un autre titre");
            assertThat(view.sectors()).containsExactly("METAL");
            assertThat(view.territory()).isEqualTo(TerritoryClass.RURAL);
        });
    }

    private static DossierFilter text(String text) {
        return new DossierFilter(null, null, null, null, null, text);
    }

    private static List<DossierView> find(DossierFilter filter) {
        return DOSSIERS.find(filter, AsOf.NOW, null, Page.MAX_SIZE).items();
    }
}
