package fr.jalon.app.call;

import fr.jalon.app.platform.web.NotFound;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.CallView;
import fr.jalon.projections.waves.WaveQueries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Which call a page is about: the one asked for, or the latest opened. */
@Component
public class CallChoice {
    private final WaveQueries calls;

    CallChoice(WaveQueries calls) {
        this.calls = calls;
    }

    /**
     * Puts {@code calls}, {@code call} and {@code fictional} in the model.
     *
     * @return empty when no call was known on that day
     * @throws NotFound if the call asked for was not known
     */
    public Optional<CallView> in(Model model, @Nullable String asked, AsOf asOf) {
        List<CallView> all = calls.calls(asOf);
        String wanted = asked == null ? "" : asked;
        boolean any = wanted.isBlank();
        Optional<CallView> chosen = any
                ? all.stream().reduce((earlier, later) -> later)
                : all.stream().filter(call -> call.callId().equals(wanted)).findFirst();
        if (chosen.isEmpty() && !any && calls.call(wanted, AsOf.NOW).isEmpty()) {
            throw new NotFound("call", wanted);
        }
        model.addAttribute("calls", all);
        model.addAttribute("call", chosen.orElse(null));
        model.addAttribute("fictional", chosen.map(CallView::fictional).orElse(true));
        return chosen;
    }
}
