import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats the Java sources of every module, or checks that they are formatted: {@code java Format.java apply|check ROOT IN},
 * where IN is the file or folder to look at, relative to ROOT.
 *
 * <p>The formatter parses with the compiler of the Java that runs it, so it has to run on the Java the sources are written
 * for. Maven itself may run on an older one: the build starts this program on the JDK it selected.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        Path root = Path.of(arguments[1]);
        Path in = root.resolve(arguments[2]).normalize();
        List<Path> unformatted = sources(root, in).parallelStream()
                .filter(source -> isUnformatted(source, apply))
                .sorted()
                .toList();
        for (Path source : unformatted) {
            System.out.println((apply ? "Formatted " : "Not formatted: ") + root.relativize(source));
        }
        if (!apply && !unformatted.isEmpty()) {
            System.out.println("Type this to format all: mvn -q -N verify -Dformat=apply");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root, Path in) throws IOException {
        try (Stream<Path> files = Files.find(in, 30, (path, attributes) -> isSource(root.relativize(path)))) {
            return files.toList();
        }
    }

    private static boolean isSource(Path path) {
        boolean inModule = path.getNameCount() > 2 && path.getName(1).toString().equals("src");
        boolean own = path.getNameCount() == 2 && (path.startsWith(".mvn") || path.startsWith(".ci"));
        return (inModule || own) && path.toString().endsWith(".java");
    }

    private static boolean isUnformatted(Path source, boolean apply) {
        try {
            String before = Files.readString(source);
            String after = FORMATTER.formatSourceAndFixImports(before);
            if (apply && !before.equals(after)) {
                Files.writeString(source, after);
            }
            return !before.equals(after);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FormatterException failure) {
            throw new IllegalStateException(source + ": " + failure.getMessage(), failure);
        }
    }
}
