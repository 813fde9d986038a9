package fr.jalon.app.act;

import fr.jalon.domain.kernel.Act;
import java.util.List;

/** A form or a body that no command can be made of, with all its problems. Nothing was sent. */
public final class FieldsInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Act act;
    private final transient List<FieldProblem> problems;

    public FieldsInvalid(Act act, List<FieldProblem> problems) {
        super(act.code() + ": "
                + problems.stream().map(p -> p.field() + " " + p.code()).toList());
        this.act = act;
        this.problems = List.copyOf(problems);
    }

    public Act act() {
        return act;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** Whether something was sent that the act knows nothing of: the sender, not the value, is wrong. */
    public boolean hasUnknownField() {
        return problems.stream().anyMatch(problem -> problem.code().equals("unknown-field"));
    }
}
