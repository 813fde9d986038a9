import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps what a running demonstration answers to each of its accounts, in both languages, today and on two past days, and tells in what two
 * keepings differ: the net under every rebuilding. See {@code .ci/answers}, which builds and starts what is compared.
 *
 * <p>Addresses are found as a person finds them, from link to link, and from the lists of the REST API. Those of one kind (the page of a
 * dossier, the form of an act) look alike: of each kind a number is kept, and ten times as many of the pages that bear one name alone.
 */
final class Answers {
    private static final List<String> LANGUAGES = List.of("fr", "en");
    /** As known today, on the day of the last labels, and on the day of the first. */
    private static final List<String> DAYS = List.of("", "2022-07-18", "2021-12-08");

    private static final Pattern ACCOUNT = Pattern.compile("name=\"username\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern READ = Pattern.compile("\"(/api/[^\"]+)\":\\{\"get\"");
    private static final Pattern ITEM = Pattern.compile("[\\[{,]\"id\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    /** What differs each time and means nothing: tokens of forms, keys of acts that were not sent yet. */
    private static final Pattern NOISE = Pattern.compile("(?<=name=\"(?:_csrf|_key)\" value=\")[^\"]*");

    private static final int AT_ONCE = 4;

    private final URI site;
    private final Path kept;
    private final int ofEachKind;
    private final Set<String> like;
    private final Map<String, String> lines = new ConcurrentHashMap<>();

    private Answers(URI site, Path kept, int ofEachKind, Set<String> like) {
        this.site = site;
        this.kept = kept;
        this.ofEachKind = ofEachKind;
        this.like = like;
    }

    public static void main(String[] words) throws Exception {
        if (words.length >= 4 && words[0].equals("keep")) {
            Set<String> like = words.length > 4 ? read(Path.of(words[4])).keySet() : Set.of();
            new Answers(URI.create(words[1]), Path.of(words[2]), Integer.parseInt(words[3]), like).keep();
        } else if (words.length == 3 && words[0].equals("compare")) {
            System.exit(compare(Path.of(words[1]), Path.of(words[2])) ? 0 : 1);
        } else {
            System.err.println("keep URL FOLDER HOW-MANY-OF-EACH-KIND [LIKE-FOLDER] | compare BEFORE AFTER");
            System.exit(2);
        }
    }

    // --- keeping
    // ----------------------------------------------------------------------------------------------------------

    private void keep() throws Exception {
        Files.createDirectories(kept.resolve("bodies"));
        Set<String> accounts =
                new TreeSet<>(found(ACCOUNT, new Visitor("").get("/login", "fr").body()));
        if (accounts.isEmpty()) {
            throw new IllegalStateException(site + " offers no account of the demonstration on /login");
        }
        accounts.add("");
        int done = 0;
        for (String account : accounts) {
            Visitor visitor = new Visitor(account);
            Set<String> addresses = visitor.addresses();
            try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Future<?>> all = new ArrayList<>();
                for (String address : addresses) {
                    all.add(hands.submit(() -> visitor.keepAll(address)));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            }
            System.out.printf("%2d/%d %-12s %5d addresses%n", ++done, accounts.size(), account, addresses.size());
        }
        Files.write(
                kept.resolve("answers.tsv"),
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "\t" + line.getValue())
                        .sorted()
                        .toList());
        System.out.println(lines.size() + " answers kept in " + kept);
    }

    /** One account and its session; without a name, somebody who has not signed in. */
    private final class Visitor {
        private final String account;
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final Map<String, Integer> ofKind = new HashMap<>();
        private final Set<String> chosen = new LinkedHashSet<>();
        private final Deque<String> toRead = new ArrayDeque<>();
        private final List<String> restReads;

        Visitor(String account) throws IOException, InterruptedException {
            this.account = account;
            if (!account.isEmpty()) {
                String token = found(TOKEN, get("/login", "fr").body()).getFirst();
                HttpRequest signIn = HttpRequest.newBuilder(site.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=" + account + "&password=demo&_csrf=" + URLEncoder.encode(token, UTF_8)))
                        .build();
                HttpResponse<String> answer = http.send(signIn, BodyHandlers.ofString());
                if (answer.statusCode() != 302) {
                    throw new IllegalStateException(account + " cannot sign in: " + answer.statusCode());
                }
            }
            restReads = found(READ, get("/v3/api-docs", "fr").body());
        }

        /** Those of the keeping to be like, then those found from here. */
        Set<String> addresses() throws IOException, InterruptedException {
            like.stream()
                    .filter(line -> line.startsWith(account + "\tfr\t\t"))
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                    .forEach(this::choose);
            choose("/");
            for (String list : restReads) {
                walk(list);
            }
            while (!toRead.isEmpty()) {
                String address = toRead.remove();
                if (!address.startsWith("/api/")) {
                    found(LINK, get(address, "fr").body()).stream()
                            .map(link -> link.replace("&amp;", "&"))
                            .filter(Answers::isRead)
                            .forEach(this::offer);
                }
            }
            return chosen;
        }

        /** A list to its end, then what hangs on some of the names that it bears, spread evenly. */
        private void walk(String path) throws IOException, InterruptedException {
            if (path.contains("{")) {
                return;
            }
            offer(path);
            Set<String> names = new LinkedHashSet<>();
            String next = path;
            for (boolean more = !path.endsWith(".csv"); more; ) {
                String body = get(next, "fr").body();
                names.addAll(found(ITEM, body));
                List<String> cursor = found(NEXT, body);
                more = !cursor.isEmpty();
                next = path + "?cursor=" + (more ? URLEncoder.encode(cursor.getFirst(), UTF_8) : "");
            }
            List<String> spread = names.stream()
                    .sorted(Comparator.comparing(Answers::digest).thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (String below : restReads) {
                if (below.startsWith(path + "/{")) {
                    for (String name : spread) {
                        String address = VARIABLE.matcher(below).replaceFirst(URLEncoder.encode(name, UTF_8));
                        if (!address.contains("{")) {
                            offer(address);
                        }
                    }
                }
            }
        }

        private void offer(String address) {
            String kind = kind(address);
            long variables = kind.chars().filter(letter -> letter == '*').count();
            int most = kind.indexOf('?') < 0 && variables == 1 && kind.endsWith("*") ? 10 * ofEachKind : ofEachKind;
            if (ofEachKind == 0 || ofKind.getOrDefault(kind, 0) < most) {
                choose(address);
            }
        }

        private void choose(String address) {
            if (chosen.add(address)) {
                ofKind.merge(kind(address), 1, Integer::sum);
                toRead.add(address);
            }
        }

        Void keepAll(String address) throws IOException, InterruptedException {
            for (String language : LANGUAGES) {
                for (String day : DAYS) {
                    boolean dated = address.contains("known-at=");
                    if (day.isEmpty() || !dated) {
                        String asked = day.isEmpty()
                                ? address
                                : address + (address.contains("?") ? "&" : "?") + "known-at=" + day;
                        HttpResponse<String> answer = get(asked, language);
                        String body = NOISE.matcher(answer.body()).replaceAll("…");
                        lines.put(
                                String.join("\t", account, language, day, address),
                                answer.statusCode() + "\t" + store(body));
                    }
                }
            }
            return null;
        }

        HttpResponse<String> get(String address, String language) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(site.resolve(address))
                    .header("Accept-Language", language)
                    .header("Accept", address.startsWith("/api/") ? "application/json, */*" : "text/html, */*")
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }

        private String store(String body) throws IOException {
            String name = digest(body);
            Path file = kept.resolve("bodies").resolve(name + ".gz");
            if (!Files.exists(file)) {
                Path fresh = Files.createTempFile(kept, "body", ".gz");
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(fresh))) {
                    out.write(body.getBytes(UTF_8));
                }
                Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return name;
        }
    }

    /** A link that reads: no asset, no way out, no other language of the same page. */
    private static boolean isRead(String link) {
        return Stream.of(
                                "/css/",
                                "/js/",
                                "/img/",
                                "/webjars/",
                                "/favicon",
                                "/logout",
                                "/swagger-ui",
                                "/v3/",
                                "/actuator")
                        .noneMatch(link::startsWith)
                && !link.contains("lang=");
    }

    /** The address without its names and values: {@code /dossiers/*}, {@code /clocks?due}. */
    private static String kind(String address) {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        String kind = Stream.of(path.split("/"))
                .map(part -> part.chars().anyMatch(Character::isDigit) ? "*" : part)
                .collect(Collectors.joining("/"));
        return question < 0
                ? kind
                : kind
                        + Stream.of(address.substring(question + 1).split("&"))
                                .map(value -> value.replaceFirst("=.*", ""))
                                .sorted()
                                .collect(Collectors.joining("&", "?", ""));
    }

    // --- comparing
    // --------------------------------------------------------------------------------------------------------

    /** Prints what differs, kind by kind, with the first example of each; whether nothing does. */
    private static boolean compare(Path before, Path after) throws IOException, InterruptedException {
        Map<String, String> was = read(before);
        Map<String, String> is = read(after);
        Map<String, List<String>> differing = new TreeMap<>();
        for (String line : union(was.keySet(), is.keySet())) {
            String one = was.getOrDefault(line, "none");
            String other = is.getOrDefault(line, "none");
            if (!one.equals(other)) {
                String sign =
                        one.equals("none") ? "only after:  " : other.equals("none") ? "only before: " : "differs:     ";
                String kind = sign + kind(line.substring(line.lastIndexOf('\t') + 1));
                differing.computeIfAbsent(kind, any -> new ArrayList<>()).add(line);
            }
        }
        for (Map.Entry<String, List<String>> kind : differing.entrySet()) {
            String example = kind.getValue().getFirst();
            System.out.printf(
                    "%n%s: %d answers, first: %s%n",
                    kind.getKey(), kind.getValue().size(), example.replace('\t', ' '));
            if (kind.getKey().startsWith("differs")) {
                printDifference(before, was.get(example), after, is.get(example));
            }
        }
        long answers = differing.values().stream().mapToLong(List::size).sum();
        System.out.printf(
                "%n%d answers before, %d after: %s%n",
                was.size(),
                is.size(),
                answers == 0 ? "no difference" : answers + " differ, of " + differing.size() + " kinds");
        return answers == 0;
    }

    private static void printDifference(Path before, String was, Path after, String is)
            throws IOException, InterruptedException {
        Path one = body(before, was);
        Path other = body(after, is);
        Process diff = new ProcessBuilder("diff", "-U1", one.toString(), other.toString())
                .redirectErrorStream(true)
                .start();
        try (Stream<String> lines = diff.inputReader(UTF_8).lines()) {
            lines.skip(2)
                    .limit(14)
                    .forEach(line -> System.out.println("    " + line.substring(0, Math.min(400, line.length()))));
        }
        diff.destroy();
        Files.delete(one);
        Files.delete(other);
    }

    /** The body in a file of its own, one tag or value a line, so that a difference is short. */
    private static Path body(Path kept, String answer) throws IOException {
        String[] statusAndName = answer.split("\t");
        Path file = Files.createTempFile("answer", ".txt");
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(kept.resolve("bodies").resolve(statusAndName[1] + ".gz")))) {
            String text = new String(in.readAllBytes(), UTF_8);
            String broken = text.startsWith("{")
                    ? text.replace(",\"", ",\n\"").replace("},{", "},\n{")
                    : text.replace("><", ">\n<");
            Files.writeString(file, "status " + statusAndName[0] + "\n" + broken + "\n");
        }
        return file;
    }

    /** Account, language, day and address of each answer, with its status and the name of its body. */
    private static Map<String, String> read(Path kept) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(kept.resolve("answers.tsv"))) {
            int end = line.lastIndexOf('\t', line.lastIndexOf('\t') - 1);
            lines.put(line.substring(0, end), line.substring(end + 1));
        }
        return lines;
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
