package fr.jalon.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the product reads a text of twice the length in about twice the steps, whatever the text: one that backtracks over what it
 * has read would let a single text hold a processor for minutes. Steps are looks at a character; no clock is read.
 */
class RegularExpressionsTest {
    private static final List<Path> SOURCES = Stream.of("../grant-domain", "../grant-projections", "../grant-app")
            .map(module -> Path.of(module, "src", "main", "java"))
            .toList();

    /** A call that takes an expression, and all that stands before its end or its next argument. */
    private static final Pattern CALL = Pattern.compile(
            "(?:Pattern\\s*\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*([^;]*);");

    private static final Pattern LITERALS =
            Pattern.compile("^(\"(?:[^\"\\\\]|\\\\.)*\")(?:\\s*\\+\\s*(\"(?:[^\"\\\\]|\\\\.)*\"))*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final int SHORT = 300;

    @Test
    void everyRegularExpressionReadsWithoutGoingBack() {
        Map<String, Use> all = expressions();

        assertThat(all).hasSizeGreaterThan(40);
        List<String> slow = new ArrayList<>();
        all.forEach((where, use) -> worst(use).ifPresent(text -> slow.add(where + " on " + text)));
        assertThat(slow).isEmpty();
    }

    @Test
    void oneThatGoesBackIsFound() {
        for (String expression : List.of(
                "^[\\s\\u00A0\\u202F]+|[\\s\\u00A0\\u202F]+$",
                "[. ]+$",
                "(a+)+b",
                "(.*)/(.*)x",
                "\\s*,\\s*x",
                "(a|b)*c\\1")) {
            assertThat(worst(new Use(Pattern.compile(expression), false)))
                    .as(expression)
                    .isPresent();
        }
    }

    /** @param whole whether a text is only ever compared with it from end to end, and it is never looked for inside of one */
    private record Use(Pattern expression, boolean whole) {}

    /** A text on which {@code expression} looks more than two and a half times as often when it is twice as long. */
    private static Optional<String> worst(Use expression) {
        List<String> units = units(expression.expression().pattern());
        for (String start : List.of("", "x", "<?xml ")) {
            for (String unit : units) {
                for (String end : List.of("", "x", "\u0001")) {
                    long once = steps(expression, start + unit.repeat(SHORT) + end);
                    long twice = steps(expression, start + unit.repeat(2 * SHORT) + end);
                    if (twice > 2.5 * once + 200) {
                        return Optional.of('"' + start + "\" + \"" + unit + "\" + \"" + end + '"');
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The characters that the expression is made of, one or two at a time. */
    private static List<String> units(String expression) {
        TreeSet<String> single = new TreeSet<>(List.of(" ", "a", "0", "x"));
        expression
                .replaceAll("\\\\[a-zA-Z]", " ")
                .chars()
                .mapToObj(each -> String.valueOf((char) each))
                .limit(60)
                .forEach(single::add);
        List<String> units = new ArrayList<>(single);
        List<String> first = single.stream().limit(14).toList();
        first.forEach(one -> first.forEach(two -> units.add(one + two)));
        return units;
    }

    private static long steps(Use use, String text) {
        Counted counted = new Counted(text);
        Matcher matcher = use.expression().matcher(counted);
        try {
            boolean found = use.whole() ? matcher.matches() : matcher.find();
            while (found && !use.whole()) {
                found = matcher.find(); // To the end, as replaceAll and split do.
            }
        } catch (Enough enough) {
            return Long.MAX_VALUE / 4;
        }
        return counted.looks;
    }

    /** Where each expression is, with the expression: those written where they are used, and those kept in a constant. */
    private static Map<String, Use> expressions() {
        Map<String, Use> all = new LinkedHashMap<>();
        SOURCES.forEach(root -> files(root).forEach(file -> {
            String source = read(file);
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                Matcher literals = LITERALS.matcher(call.group(1));
                String where = file.getFileName() + ": "
                        + call.group(1).lines().findFirst().orElse("");
                if (literals.find()) {
                    boolean whole = call.group().startsWith(".matches") || isOnlyMatched(source, call.start());
                    all.put(where, new Use(Pattern.compile(text(literals.group())), whole));
                } else {
                    assertThat(isNoExpression(call.group()))
                            .as("is not a constant: " + where)
                            .isTrue();
                }
            }
        }));
        return all;
    }

    /** Whether the constant made at {@code place} is never looked for inside of a text. */
    private static boolean isOnlyMatched(String source, int place) {
        Matcher name = Pattern.compile("(\\w+)\\s*=\\s*$").matcher(source.substring(0, place));
        if (!name.find()) {
            return false;
        }
        String use =
                "\\b" + name.group(1) + "\\.matcher\\([^;{]*?\\)\\.(find|results|replaceAll|replaceFirst|lookingAt)\\(";
        return !Pattern.compile(use).matcher(source).find();
    }

    /** Calls of the same names that take something else: a part of a sum, what a match becomes. */
    private static boolean isNoExpression(String call) {
        return call.startsWith(".matches()")
                || call.matches("(?s)\\.replaceAll\\(found ->.*")
                || call.matches("(?s)\\.split\\(command\\.instalments\\(\\)\\).*");
    }

    private static String text(String literals) {
        return LITERAL.matcher(literals)
                .results()
                .map(each -> each.group(1))
                .map(each -> Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})")
                        .matcher(each)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)))))
                .map(String::translateEscapes)
                .collect(Collectors.joining());
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Looked at too often to wait for the end. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private static final long MOST = 2_000_000;

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST) {
                throw new Enough();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
