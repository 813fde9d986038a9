package fr.jalon.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.selection.event.SelectionEvent.FilePlaced;
import fr.jalon.domain.selection.event.SelectionEvent.FileScored;
import fr.jalon.domain.selection.event.SelectionEvent.InterestsDeclared;
import fr.jalon.domain.selection.event.SelectionEvent.SessionConvened;
import fr.jalon.domain.selection.event.SelectionEvent.SessionOpened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionSheetTest {
    private final List<SelectionEvent> events = new ArrayList<>(List.of(
            new SessionConvened(
                    "s",
                    "call",
                    1,
                    LocalDate.of(2026, 11, 22),
                    List.of("ada", "bob"),
                    Map.of("P1", 20),
                    List.of("P1"),
                    5_000),
            new FilePlaced("s", "one", List.of()),
            new FilePlaced("s", "two", List.of("bob")),
            new FilePlaced("s", "three", List.of()),
            new InterestsDeclared("s", "ada", List.of("three"), "Voisin"),
            new InterestsDeclared("s", "bob", List.of(), ""),
            new SessionOpened("s", List.of("ada", "bob"))));

    @Test
    void eachMemberIsLeftTheFilesThatTheyMayScoreAndHaveNot() {
        assertThat(left("ada")).containsExactly("one", "two");
        assertThat(left("bob")).as("who appraised the second").containsExactly("one", "three");
        scored("ada", "one");
        assertThat(left("ada")).containsExactly("two");
    }

    @Test
    void anInterestFoundLateTakesTheMarksBackAndAddsToThoseDeclared() {
        scored("ada", "one");
        assertThat(sheet().files().getFirst().scoredBy()).containsExactly("ada");

        events.add(new InterestsDeclared("s", "ada", List.of("one"), "Associée"));

        assertThat(sheet().files().getFirst().scoredBy()).isEmpty();
        assertThat(sheet().interests().get("ada")).containsExactly("three", "one");
        assertThat(left("ada")).containsExactly("two");
    }

    private void scored(String member, String file) {
        events.add(new FileScored("s", file, member, Map.of("P1", 12), "Solide"));
    }

    private List<String> left(String member) {
        return sheet().leftTo(member).stream().map(SessionSheet.File::dossierId).toList();
    }

    private SessionSheet sheet() {
        return SessionSheet.of(events);
    }
}
