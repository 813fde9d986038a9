package fr.jalon.app.call;

import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.Bars;
import fr.jalon.app.platform.web.Bars.Figure;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.event.CallEvent.CallOpened;
import fr.jalon.projections.waves.WaveView.Funnel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Draws how many files reached each step, in the order in which the files of the call go through the steps: a funnel never widens. */
@Component
public class Funnels {
    private static final Step LABELLED = new Step("labelled", Funnel::labelled);
    private static final Step INCUBATED = new Step("incubated", Funnel::incubated);
    private static final List<Step> STEPS = List.of(
            new Step("submitted", Funnel::submitted),
            new Step("admissible", Funnel::admissible),
            new Step("inSession", Funnel::inSession),
            new Step("selected", Funnel::selected),
            LABELLED,
            INCUBATED,
            new Step("awarded", Funnel::awarded),
            new Step("signed", Funnel::signed),
            new Step("paid", Funnel::paid),
            new Step("inSupport", Funnel::inSupport));

    private final Streams streams;
    private final Show show;

    Funnels(Streams streams, Show show) {
        this.streams = streams;
        this.show = show;
    }

    private record Step(String name, ToLongFunction<Funnel> reached) {}

    /** @param title what the figures are of, for those who do not see the bars */
    public Bars of(String callId, String title, Funnel reached) {
        return Bars.of(
                title,
                steps(labelsAfterIncubation(callId)).stream()
                        .map(step -> Figure.count(
                                show.text("funnel." + step.name()),
                                step.reached().applyAsLong(reached)))
                        .toList());
    }

    private static List<Step> steps(boolean labelAfterIncubation) {
        if (!labelAfterIncubation) {
            return STEPS;
        }
        List<Step> steps = new ArrayList<>(STEPS);
        steps.remove(LABELLED);
        steps.add(steps.indexOf(INCUBATED) + 1, LABELLED);
        return steps;
    }

    private boolean labelsAfterIncubation(String callId) {
        return streams.read(StreamKind.CALL, callId).getFirst().getPayload() instanceof CallOpened call
                && call.parameters().getOrDefault(RuleParameter.LABEL_AFTER_INCUBATION.key(), 0L) != 0;
    }
}
