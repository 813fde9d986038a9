package fr.jalon.app.history;

/** Where long work tells how far it is. */
public interface Progress {
    /** @param done out of {@code total}; equal to it when the task is finished */
    void at(String task, long done, long total);

    /** Says one thing, once. */
    void note(String message);
}
