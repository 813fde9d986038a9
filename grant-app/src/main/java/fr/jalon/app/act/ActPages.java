package fr.jalon.app.act;

import fr.jalon.app.act.FieldView.Part;
import fr.jalon.app.document.FileRefused;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Conflict;
import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.axon.OutcomeUnknown;
import fr.jalon.app.platform.database.LogShortened;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.RuleViolated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of any act: labels, hints and units from its fields, what was typed kept on error, and where it leads said on success. */
@Pages
class ActPages {
    private static final String KIND =
            "/{kind:dossiers|calls|sessions|budgets|bills|delegations|undertakings|payment-runs|bank-files}";

    private static final Logger LOG = LoggerFactory.getLogger(ActPages.class);

    private final ActDesk desk;
    private final Streams streams;
    private final ActSupplies supplies;
    private final Uploads uploads;
    private final Proposals proposals;
    private final CurrentActor current;
    private final Show show;

    ActPages(
            ActDesk desk,
            Streams streams,
            ActSupplies supplies,
            Uploads uploads,
            Proposals proposals,
            CurrentActor current,
            Show show) {
        this.desk = desk;
        this.streams = streams;
        this.supplies = supplies;
        this.uploads = uploads;
        this.proposals = proposals;
        this.current = current;
        this.show = show;
    }

    /** One error of a form; {@code target} is the id of the input it is about, or of the form. */
    record Problem(String target, String message) {}

    /** What an act led to, for the page that follows it. */
    record Done(String act, long index, @Nullable Enum<?> stage, boolean upToDate) {}

    @GetMapping(KIND + "/{id}/acts/{code}")
    String form(@PathVariable String kind, @PathVariable String id, @PathVariable String code, Model model) {
        Target target = target(kind, code, id, null);
        long version = streams.read(target.kind(), id).size();
        blockedBy(target, id).ifPresent(rule -> model.addAttribute("blocked", show.rule(rule.code(), rule.values())));
        return show(target, new LinkedMultiValueMap<>(), List.of(), key(), Long.toString(version), model);
    }

    @GetMapping(KIND + "/new/{code}")
    String start(@PathVariable String kind, @PathVariable String code, Model model) {
        return show(target(kind, code, null, null), new LinkedMultiValueMap<>(), List.of(), key(), "", model);
    }

    @PostMapping(KIND + "/{id}/acts/{code}")
    String send(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        return send(target(kind, code, id, id), id, form, model, request, response, after);
    }

    @PostMapping(KIND + "/new/{code}")
    String sendFirst(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        String id = first(form, "_id");
        return send(target(kind, code, null, id), id, form, model, request, response, after);
    }

    private String send(
            Target target,
            String id,
            MultiValueMap<String, String> form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        List<Problem> problems = new ArrayList<>();
        int status = HttpStatus.UNPROCESSABLE_CONTENT.value();
        try {
            Ids.check(id);
            String key = Ids.key(first(form, "_key"), "_key");
            Map<String, FileRefused> refused = uploads.take(target.act(), form, request, target.actor());
            if (!refused.isEmpty()) {
                refused.forEach((field, refusal) -> problems.add(problem(field, refusal)));
                response.setStatus(status);
                return show(target, form, problems, key, first(form, "_version"), model);
            }
            Bound bound = ActBinder.bind(target.act(), id, form, supplies.of(target.act(), id, target.actor()));
            Long version = target.act().starts() ? null : Ids.version(first(form, "_version"), "_version");
            ActDesk.Done done = desk.send(bound, target.actor(), key, version);
            after.addFlashAttribute(
                    "done",
                    new Done(target.act().code(), done.outcome().lastIndex(), stage(target, id), done.upToDate()));
            return "redirect:" + address(target.kind(), id);
        } catch (FieldsInvalid invalid) {
            invalid.problems().forEach(each -> problems.add(problem(target.act(), each)));
        } catch (FileRefused made) {
            problems.add(new Problem("act-form", show.rule(made.code(), made.values())));
        } catch (BadParameter bad) {
            problems.add(new Problem("field-" + bad.field(), show.problem(bad.code(), bad.limits())));
        } catch (RuleViolated rule) {
            Object field = rule.values().get("field");
            String about = field == null ? "act-form" : "field-" + field;
            problems.add(new Problem(about, show.rule(rule.code(), rule.values())));
            status = rule.code().equals("StaleVersion") ? HttpStatus.PRECONDITION_FAILED.value() : status;
        } catch (Conflict conflict) {
            problems.add(new Problem("act-form", show.rule("Conflict", Map.of())));
            status = HttpStatus.CONFLICT.value();
        } catch (Busy | OutcomeUnknown later) {
            // The form keeps its key: sent again as it is, the act is done once.
            problems.add(new Problem("act-form", show.rule(later.getClass().getSimpleName(), Map.of())));
            status = HttpStatus.SERVICE_UNAVAILABLE.value();
        } catch (LogShortened shortened) {
            problems.add(new Problem("act-form", show.rule("LogShortened", Map.of())));
            status = HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        response.setStatus(status);
        return show(target, form, problems, first(form, "_key"), first(form, "_version"), model);
    }

    /** Where the act led, for a word on the next page: recorded as it is, no failure may say otherwise. */
    private @Nullable Enum<?> stage(Target target, String id) {
        try {
            return target.kind() == StreamKind.DOSSIER ? streams.dossier(id).stage() : null;
        } catch (RuntimeException failure) {
            LOG.warn("An act on {} is recorded; the stream cannot be read again", id, failure);
            return null;
        }
    }

    private Problem problem(String field, FileRefused refusal) {
        String message = show.field(field) + show.text("colon") + show.rule(refusal.code(), refusal.values());
        return new Problem("field-" + field, message);
    }

    private Problem problem(Act act, FieldProblem problem) {
        String message = show.field(act.code(), problem.field())
                + show.text("colon")
                + show.problem(problem.code(), problem.field(), problem.values());
        return new Problem("field-" + problem.field(), message);
    }

    private String show(
            Target target,
            MultiValueMap<String, String> form,
            List<Problem> problems,
            String key,
            String version,
            Model model) {
        String id = target.id() == null ? null : target.id();
        model.addAttribute("section", target.kind() == StreamKind.DOSSIER ? "dossiers" : "");
        model.addAttribute("act", target.act());
        model.addAttribute("id", id == null ? first(form, "_id") : id);
        model.addAttribute("starting", id == null);
        model.addAttribute("kind", target.kind());
        model.addAttribute("back", id == null ? "/" + target.kind().path() : address(target.kind(), id));
        model.addAttribute("key", key);
        model.addAttribute("version", version);
        model.addAttribute("problems", problems);
        model.addAttribute("files", Fields.of(target.act()).stream().anyMatch(Field::isFiles));
        model.addAttribute("fields", views(target, Fields.of(target.act()), form, problems));
        model.addAttribute(
                "envelope", views(target, List.of(ActBinder.EFFECTIVE_ON, ActBinder.REASON), form, problems));
        return "act";
    }

    private List<FieldView> views(
            Target target, List<Field> fields, MultiValueMap<String, String> form, List<Problem> problems) {
        return fields.stream().map(field -> view(target, field, form, problems)).toList();
    }

    private FieldView view(Target target, Field field, MultiValueMap<String, String> form, List<Problem> problems) {
        boolean typed = !form.isEmpty();
        List<String> values = typed ? form.getOrDefault(field.name(), List.of()) : proposals.values(target, field);
        String problem = problems.stream()
                .filter(each -> each.target().equals("field-" + field.name()))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
        List<Part> parts = proposals.parts(target, field).stream()
                .map(part -> typed
                        ? new Part(
                                part.name(), part.label(), first(form, field.name() + "." + part.name()), part.most())
                        : part)
                .toList();
        String label = show.field(target.act().code(), field.name());
        return new FieldView(field, label, values, problem, suggestions(target, field, values), parts);
    }

    /** Files already kept are proposed again: nobody chooses them twice because of an error elsewhere. */
    private List<FieldView.Suggestion> suggestions(Target target, Field field, List<String> values) {
        return field.isFiles()
                ? uploads.kept(values).stream()
                        .map(kept -> new FieldView.Suggestion(kept.sha256(), kept.name()))
                        .toList()
                : proposals.suggestions(target, field);
    }

    private Optional<RuleViolated> blockedBy(Target target, String id) {
        return desk.next(target.kind(), id, target.actor()).stream()
                .filter(next -> next.act().equals(target.act()))
                .findFirst()
                .flatMap(NextAct::blockedBy);
    }

    /** What the form is about: an act on a stream, or one that starts a stream when {@code id} is null. */
    record Target(StreamKind kind, Act act, @Nullable String id, Actor actor) {}

    /**
     * @param id the stream, null for an act that starts one
     * @param posted the stream when the act is sent and not only looked at: a refusal is then noted
     */
    private Target target(String path, String code, @Nullable String id, @Nullable String posted) {
        StreamKind kind = StreamKind.at(path).orElseThrow(() -> new NotFound("kind", path));
        Act act = kind.act(code)
                .filter(found -> found.starts() == (id == null))
                .orElseThrow(() -> new NotFound("act", code));
        Actor actor = current.get();
        if (!ActDesk.mayEver(actor, act)) {
            throw posted == null ? new Forbidden(act.code(), act.roles()) : desk.forbid(act, posted, actor);
        }
        return new Target(kind, act, id, actor);
    }

    private static String address(StreamKind kind, String id) {
        return kind == StreamKind.CALL ? "/waves?call=" + id : "/" + kind.path() + "/" + id;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Stream.ofNullable(form.getFirst(name)).findFirst().orElse("");
    }
}
