package org.grekko.model.domain;

/** A running model. It is asked at the close of every bar, in order, and told nothing of what comes after. */
public interface Model {
    /**
     * Decides at the close of a bar.
     *
     * @param context all that was known then; later than every context before
     * @return what to hold from the next open on; the same object as before where nothing changes is fastest
     */
    TargetWeights decide(Context context);
}
