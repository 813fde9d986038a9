package fr.jalon.app.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The domain as it is written: the syntax tree and the comment of every type, found by simple name within its kind. */
final class Sources {
    static final Path DOMAIN = Path.of("../grant-domain/src/main/java");

    /** What the package of a type makes of it. */
    enum Kind {
        EVENT,
        COMMAND,
        RULE,
        AUTOMATION,
        OTHER;

        static Kind of(String packageName) {
            return Stream.of(EVENT, COMMAND, RULE, AUTOMATION)
                    .filter(kind -> packageName.endsWith("." + kind.name().toLowerCase(java.util.Locale.ROOT)))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** One type, nested ones too. */
    record Type(String name, String packageName, ClassTree tree) {
        List<MethodTree> methods() {
            return members(MethodTree.class);
        }

        List<VariableTree> fields() {
            return members(VariableTree.class);
        }

        private <T extends Tree> List<T> members(Class<T> kind) {
            return tree.getMembers().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }
    }

    private final Map<Kind, Map<String, Type>> types = new TreeMap<>();
    private final Map<Tree, String> comments = new IdentityHashMap<>();

    /** @param folder root of a source tree */
    Sources(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(folder);
                var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(docs, unit).scan(unit, null);
            }
        }
    }

    Optional<Type> find(Kind kind, String name) {
        return Optional.ofNullable(all(kind).get(name));
    }

    boolean has(Kind kind, String name) {
        return all(kind).containsKey(name);
    }

    Map<String, Type> all(Kind kind) {
        return types.getOrDefault(kind, Map.of());
    }

    /** The comment written above {@code tree}, as it stands; empty when there is none. */
    String comment(Tree tree) {
        return comments.getOrDefault(tree, "");
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final String packageName;

        Reader(DocTrees docs, CompilationUnitTree unit) {
            this.docs = docs;
            this.packageName = String.valueOf(unit.getPackageName());
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            String name = tree.getSimpleName().toString();
            types.computeIfAbsent(Kind.of(packageName), kind -> new TreeMap<>())
                    .putIfAbsent(name, new Type(name, packageName, tree));
            keepComment(tree);
            return super.visitClass(tree, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            keepComment(tree);
            return super.visitMethod(tree, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            keepComment(tree);
            return super.visitVariable(tree, nothing);
        }

        private void keepComment(Tree tree) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comments.put(tree, comment.toString());
            }
        }
    }
}
