package fr.jalon.app.docs;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreeScanner;
import fr.jalon.app.docs.Sources.Type;
import fr.jalon.domain.kernel.Act;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows what the code does for one act: the events it makes, the rules it puts it to, the commands it sends. Conditions on the act
 * itself are worked out; of any other condition both sides are followed, so nothing that can happen is left out.
 */
final class Walk {
    private static final Pattern NAMED_IN_COMMENT = Pattern.compile("\\{@code (\\w+)}");

    final Set<String> events = new TreeSet<>();
    final Set<String> rules = new TreeSet<>();
    final Set<String> commands = new TreeSet<>();

    private final Sources sources;
    private final @Nullable Act act;
    private final Set<String> followed = new TreeSet<>();

    /** @param act null when no act is at hand, as in an automation */
    Walk(Sources sources, @Nullable Act act) {
        this.sources = sources;
        this.act = act;
    }

    void follow(Type type, MethodTree method) {
        String once = type.packageName() + type.name() + method.getName() + method.getParameters();
        if (!followed.add(once)) {
            return;
        }
        BlockTree body = method.getBody();
        if (body == null) {
            // A door that others implement: its comment names what they may refuse.
            NAMED_IN_COMMENT
                    .matcher(sources.comment(method))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> sources.has(Sources.Kind.RULE, name))
                    .forEach(rules::add);
            return;
        }
        new Frame(new Scope(sources, type, method)).run(body);
    }

    /** One method being followed. */
    private final class Frame extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Scope scope;

        Frame(Scope scope) {
            this.scope = scope;
        }

        /** @return whether nothing after {@code statement} can be reached */
        boolean run(StatementTree statement) {
            return switch (statement) {
                case BlockTree block -> block.getStatements().stream().anyMatch(this::run);
                case IfTree branch -> run(branch);
                case SwitchTree choice -> {
                    run(choice);
                    yield false;
                }
                case ReturnTree end -> {
                    scan(end.getExpression(), null);
                    yield true;
                }
                case ThrowTree end -> {
                    scan(end.getExpression(), null);
                    yield true;
                }
                default -> {
                    scan(statement, null);
                    yield false;
                }
            };
        }

        private boolean run(IfTree branch) {
            StatementTree otherwise = branch.getElseStatement();
            Boolean truth = truth(branch.getCondition());
            if (truth != null) {
                return truth ? run(branch.getThenStatement()) : otherwise != null && run(otherwise);
            }
            scan(branch.getCondition(), null);
            boolean ends = run(branch.getThenStatement());
            return otherwise != null && run(otherwise) && ends;
        }

        private void run(SwitchTree choice) {
            scan(choice.getExpression(), null);
            boolean onTheAct = act != null && scope.isAct(choice.getExpression());
            List<? extends CaseTree> meant = choice.getCases().stream()
                    .filter(each -> !onTheAct || Cases.mean(each, act))
                    .toList();
            for (CaseTree each : meant) {
                Tree body = each.getBody();
                if (body instanceof StatementTree statement) {
                    run(statement);
                } else if (body != null) {
                    scan(body, null);
                } else {
                    each.getStatements().forEach(this::run);
                }
            }
        }

        /** Whether a condition on the act holds; null when it is about something else. */
        private @Nullable Boolean truth(ExpressionTree condition) {
            if (condition instanceof ParenthesizedTree inner) {
                return truth(inner.getExpression());
            }
            if (act == null || !(condition instanceof BinaryTree binary)) {
                return null;
            }
            Boolean left = truth(binary.getLeftOperand());
            Boolean right = truth(binary.getRightOperand());
            return switch (condition.getKind()) {
                case EQUAL_TO -> isThisAct(binary);
                case NOT_EQUAL_TO -> isThisAct(binary) == null ? null : !Boolean.TRUE.equals(isThisAct(binary));
                case CONDITIONAL_OR -> left == null || right == null ? null : left || right;
                case CONDITIONAL_AND ->
                    Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)
                            ? Boolean.FALSE
                            : left == null || right == null ? null : Boolean.TRUE;
                default -> null;
            };
        }

        private @Nullable Boolean isThisAct(BinaryTree equality) {
            return act != null && scope.isAct(equality.getLeftOperand())
                    ? Scope.lastName(equality.getRightOperand()).equals(act.name())
                    : null;
        }

        @Override
        public @Nullable Void visitIf(IfTree branch, @Nullable Void nothing) {
            run(branch);
            return null;
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree choice, @Nullable Void nothing) {
            run(choice);
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            String name = Scope.lastName(made.getIdentifier());
            if (sources.has(Sources.Kind.EVENT, name)) {
                events.add(name);
            } else if (sources.has(Sources.Kind.COMMAND, name)) {
                commands.add(name);
            } else {
                sources.find(Sources.Kind.OTHER, name).ifPresent(type -> follow(type, "<init>", -1));
            }
            return super.visitNewClass(made, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            int arguments = call.getArguments().size();
            if (call.getMethodSelect() instanceof IdentifierTree own) {
                follow(scope.type(), own.getName().toString(), arguments);
            } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
                String receiver = Scope.lastName(select.getExpression());
                if (select.getExpression().getKind() == Kind.IDENTIFIER && sources.has(Sources.Kind.RULE, receiver)) {
                    rules.add(receiver);
                } else if (isAboutADutyItDoesNotTake(select)) {
                    return null;
                } else {
                    scope.typeOf(select.getExpression())
                            .ifPresent(
                                    type -> follow(type, select.getIdentifier().toString(), arguments));
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        /** {@code act.duty().ifPresent(..)} for an act that takes none. */
        private boolean isAboutADutyItDoesNotTake(MemberSelectTree select) {
            return act != null
                    && act.duty().isEmpty()
                    && select.getExpression() instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree duty
                    && duty.getIdentifier().contentEquals("duty")
                    && scope.isAct(duty.getExpression());
        }

        private void follow(Type type, String method, int arguments) {
            type.methods().stream()
                    .filter(each -> each.getName().contentEquals(method))
                    .filter(each -> arguments < 0 || each.getParameters().size() == arguments)
                    .forEach(each -> Walk.this.follow(type, each));
        }
    }
}
