package fr.jalon.app.dossier;

import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.dossier.event.LifecycleStage.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * The phases of a life as the stepper shows them.
 *
 * @param number place of the current phase, from 1
 * @param name of the current phase
 */
public record Steps(List<Step> steps, int number, int total, String name) {
    /** @param state class of the step: {@code past-step}, {@code current} or {@code to-come} */
    public record Step(Phase phase, String state) {}

    /**
     * @param reached stages of the dossier so far, in order, at least one; a life that ended stays at the phase in which it did
     * @param labelAfterIncubation whether the rules of the dossier label after the incubation
     */
    static Steps of(List<LifecycleStage> reached, boolean labelAfterIncubation, Show show) {
        List<Phase> order = order(labelAfterIncubation);
        Phase last = reached.stream()
                .map(LifecycleStage::phase)
                .filter(phase -> phase != Phase.ENDED)
                .reduce((earlier, later) -> later)
                .orElse(Phase.APPLICATION);
        int current = order.indexOf(last);
        List<Step> steps = new ArrayList<>();
        for (Phase phase : order) {
            int place = steps.size();
            steps.add(new Step(phase, place < current ? "past-step" : place == current ? "current" : "to-come"));
        }
        return new Steps(steps, current + 1, order.size(), show.say(last));
    }

    private static List<Phase> order(boolean labelAfterIncubation) {
        List<Phase> order = new ArrayList<>(List.of(Phase.values()));
        order.remove(Phase.ENDED);
        if (labelAfterIncubation) {
            order.remove(Phase.LABEL);
            order.add(order.indexOf(Phase.INCUBATION) + 1, Phase.LABEL);
        }
        return order;
    }
}
