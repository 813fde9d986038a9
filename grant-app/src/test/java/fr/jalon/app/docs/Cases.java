package fr.jalon.app.docs;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.PatternCaseLabelTree;
import fr.jalon.domain.kernel.Act;
import org.jspecify.annotations.Nullable;

/** The cases of a switch over an act. */
final class Cases {
    private Cases() {}

    /** Whether {@code each} is the case of {@code act}: by its constant, or by the enum it belongs to. Every act has one. */
    static boolean mean(CaseTree each, @Nullable Act act) {
        return act != null
                && each.getLabels().stream().anyMatch(label -> switch (label) {
                    case ConstantCaseLabelTree constant ->
                        Scope.lastName(constant.getConstantExpression()).equals(act.name());
                    case PatternCaseLabelTree pattern ->
                        pattern.getPattern() instanceof BindingPatternTree binding
                                && Scope.lastName(binding.getVariable().getType())
                                        .equals(act.getClass().getSimpleName());
                    default -> false;
                });
    }
}
