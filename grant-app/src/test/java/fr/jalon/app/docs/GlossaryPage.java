package fr.jalon.app.docs;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import fr.jalon.app.docs.Sources.Kind;
import fr.jalon.app.docs.Sources.Type;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/glossary.md: each French term of the trade, and the name it has in the code. */
final class GlossaryPage {
    private static final String HEAD = """
        # Glossary

        The words of the trade, in French, and the names they have in the code. Computed from the `Fr:` lines of the comments by
        `GeneratedDocsTest`: do not edit.

        | Fr | in the code | what |
        |---|---|---|
        """;

    private final Sources sources;
    private final Map<Word, String> lines = new TreeMap<>(french());

    private record Word(String term, String name) {}

    GlossaryPage(Sources sources) {
        this.sources = sources;
        Stream.of(Kind.values())
                .filter(kind -> kind != Kind.RULE && kind != Kind.AUTOMATION)
                .flatMap(kind -> sources.all(kind).values().stream())
                .forEach(this::add);
    }

    String render() {
        return HEAD + String.join("", lines.values());
    }

    private void add(Type type) {
        add(type.tree(), type.name(), Said.in(sources.comment(type.tree())));
        if (type.tree().getKind() == Tree.Kind.ENUM) {
            for (VariableTree constant : type.fields()) {
                add(constant, type.name() + "." + constant.getName(), Said.in(sources.comment(constant)));
            }
        }
    }

    private void add(Tree tree, String name, Said said) {
        said.term()
                .ifPresent(term -> lines.merge(
                        new Word(term, name),
                        "| "
                                + Stream.of(term, "`" + name + "`", said.english())
                                        .map(cell -> cell.replace("|", "\\|"))
                                        .collect(Collectors.joining(" | "))
                                + " |\n",
                        (one, same) -> one));
    }

    private static Comparator<Word> french() {
        Collator collator = Collator.getInstance(Locale.FRENCH);
        return Comparator.<Word, String>comparing(Word::term, collator::compare).thenComparing(Word::name);
    }
}
